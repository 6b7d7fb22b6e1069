-- What sheets need to stay the same when they are written again: the numbers of
-- certificates, and the codes that stand for people where no name may stand.

CREATE TABLE certificate(
	event   TEXT NOT NULL,
	person  TEXT NOT NULL,
	year    INTEGER NOT NULL,
	seq     INTEGER NOT NULL CHECK(seq > 0),
	number  TEXT NOT NULL CHECK(number <> ''),
	day     TEXT NOT NULL,
	salt    TEXT NOT NULL,
	printed INTEGER NOT NULL CHECK(printed IN (0, 1)),
	ord     INTEGER NOT NULL, -- of the fact that gave the number
	PRIMARY KEY(event, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX certificate_year ON certificate(year, seq);

CREATE TABLE anon_code(
	event  TEXT NOT NULL,
	person TEXT NOT NULL,
	code   TEXT NOT NULL CHECK(code <> ''),
	PRIMARY KEY(event, person)
) STRICT, WITHOUT ROWID;
