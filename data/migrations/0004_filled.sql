-- The day a number was filled in by somebody who has not called it yet: such a
-- number has no day of a check.

ALTER TABLE service ADD COLUMN filled TEXT NOT NULL DEFAULT ''; -- day, '' for none
