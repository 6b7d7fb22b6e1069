-- Each fact carries the hash of its body and a link to the fact before it of the
-- same laptop, so that a change made behind the program's back shows. The hash of
-- a body stays when the body is erased: the chain goes on over it.

ALTER TABLE fact ADD COLUMN body_hash BLOB NOT NULL DEFAULT x'';
ALTER TABLE fact ADD COLUMN chain BLOB NOT NULL DEFAULT x'';
ALTER TABLE fact ADD COLUMN came TEXT NOT NULL DEFAULT ''; -- the bundle it came in, '' for what happened here

CREATE INDEX fact_unsealed ON fact(device, seq) WHERE chain = x'';
