-- Quizzes that were imported on this laptop. The questions stay in the fact:
-- they are the large part, and one copy of them is enough.

CREATE TABLE quiz(
	id    TEXT PRIMARY KEY,
	title TEXT NOT NULL CHECK(title <> ''),
	hash  TEXT NOT NULL,    -- of the questions
	ord   INTEGER NOT NULL, -- of the fact that made it
	fact  INTEGER NOT NULL  -- ord of the fact that stands
) STRICT, WITHOUT ROWID;
