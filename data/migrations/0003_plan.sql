-- What trainers found out about services on the spot, laid over the shipped map,
-- and the follow-up plans of villages.

CREATE TABLE service(
	id       TEXT PRIMARY KEY,
	name     TEXT NOT NULL CHECK(name <> ''),
	purpose  TEXT NOT NULL,
	number   TEXT NOT NULL,
	region   TEXT NOT NULL CHECK(region <> ''),
	hours    TEXT NOT NULL,
	checked  TEXT NOT NULL, -- day, '' for none
	by_actor TEXT NOT NULL,
	gone     INTEGER NOT NULL CHECK(gone IN (0, 1)),
	ord      INTEGER NOT NULL -- of the first fact about it
) STRICT, WITHOUT ROWID;

CREATE TABLE followup(
	id          TEXT PRIMARY KEY,
	event       TEXT NOT NULL,
	village     TEXT NOT NULL REFERENCES village(code),
	activity    TEXT NOT NULL,
	responsible TEXT NOT NULL,
	whenever    TEXT NOT NULL, -- waktu: a time in words
	due         TEXT NOT NULL, -- day, '' for none
	resources   TEXT NOT NULL,
	evidence    TEXT NOT NULL,
	risk        TEXT NOT NULL,
	by_actor    TEXT NOT NULL,
	gone        INTEGER NOT NULL CHECK(gone IN (0, 1)),
	ord         INTEGER NOT NULL -- of the fact that made it
) STRICT, WITHOUT ROWID;

CREATE INDEX followup_event ON followup(event, ord);
