-- Two laptops may each give a number to one person before they exchange bundles:
-- both stay in the register, and each laptop counts in a series of its own.

CREATE TABLE certificate_new(
	event   TEXT NOT NULL,
	person  TEXT NOT NULL,
	series  TEXT NOT NULL, -- of the laptop that gave the number
	year    INTEGER NOT NULL,
	seq     INTEGER NOT NULL CHECK(seq > 0),
	number  TEXT NOT NULL CHECK(number <> ''),
	day     TEXT NOT NULL,
	salt    TEXT NOT NULL,
	printed INTEGER NOT NULL CHECK(printed IN (0, 1)),
	ord     INTEGER NOT NULL, -- of the fact that gave the number
	PRIMARY KEY(event, person, number)
) STRICT, WITHOUT ROWID;

INSERT INTO certificate_new SELECT event, person, '', year, seq, number, day, salt, printed, ord FROM certificate;
DROP TABLE certificate;
ALTER TABLE certificate_new RENAME TO certificate;
CREATE INDEX certificate_year ON certificate(series, year, seq);
