-- Facts are what happened; they are only ever added. Everything below them is
-- a projection: it can be emptied and built again from the facts alone.

CREATE TABLE meta(
	key   TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fact(
	ord     INTEGER PRIMARY KEY AUTOINCREMENT, -- this laptop's order of arrival
	id      TEXT    NOT NULL UNIQUE,           -- UUIDv7
	device  TEXT    NOT NULL,                  -- where it was born
	seq     INTEGER NOT NULL CHECK(seq > 0),   -- that laptop's running number
	actor   TEXT    NOT NULL,
	wall_ms INTEGER NOT NULL,                  -- that laptop's clock, UTC
	event   TEXT,
	kind    TEXT    NOT NULL CHECK(kind <> ''),
	body    TEXT    NOT NULL CHECK(json_valid(body)),
	UNIQUE(device, seq)
) STRICT;

CREATE INDEX fact_room ON fact(event, ord) WHERE kind >= 'room.' AND kind < 'room/';
CREATE INDEX fact_mark ON fact(json_extract(body, '$.person'), ord) WHERE kind = 'mark';

CREATE TABLE village(
	code     TEXT PRIMARY KEY,
	name     TEXT NOT NULL CHECK(name <> ''),
	official TEXT NOT NULL,
	aliases  TEXT NOT NULL CHECK(json_valid(aliases)),
	kind     TEXT NOT NULL CHECK(kind IN ('desa', 'kelurahan', 'kantor', 'lain')),
	district TEXT NOT NULL,
	shipped  INTEGER NOT NULL CHECK(shipped IN (0, 1)) -- comes with the program, from no fact
) STRICT, WITHOUT ROWID;

CREATE TABLE event(
	id         TEXT PRIMARY KEY,
	title      TEXT NOT NULL,
	venue      TEXT NOT NULL,
	zone       TEXT NOT NULL CHECK(zone IN ('WIB', 'WITA', 'WIT')),
	simulated  INTEGER NOT NULL CHECK(simulated IN (0, 1)),
	created_ms INTEGER NOT NULL,
	ord        INTEGER NOT NULL -- of the fact that made it
) STRICT, WITHOUT ROWID;

CREATE TABLE event_village(
	event   TEXT NOT NULL REFERENCES event(id),
	pos     INTEGER NOT NULL,
	village TEXT NOT NULL REFERENCES village(code),
	PRIMARY KEY(event, pos),
	UNIQUE(event, village)
) STRICT, WITHOUT ROWID;

CREATE TABLE sesi(
	id       TEXT PRIMARY KEY,
	event    TEXT NOT NULL REFERENCES event(id),
	day      INTEGER NOT NULL CHECK(day > 0),
	part     TEXT NOT NULL,
	start_ms INTEGER NOT NULL,
	end_ms   INTEGER NOT NULL CHECK(end_ms > start_ms)
) STRICT, WITHOUT ROWID;

CREATE INDEX sesi_event ON sesi(event, start_ms);

CREATE TABLE person(
	id         TEXT PRIMARY KEY,
	name       TEXT NOT NULL CHECK(name <> ''),
	village    TEXT NOT NULL REFERENCES village(code),
	sex        TEXT NOT NULL CHECK(sex IN ('L', 'P')),
	role       TEXT NOT NULL CHECK(role <> ''),
	birth_year INTEGER NOT NULL,
	phone      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX person_village ON person(village);

CREATE TABLE enrolment(
	event  TEXT NOT NULL REFERENCES event(id),
	person TEXT NOT NULL REFERENCES person(id),
	number INTEGER NOT NULL CHECK(number > 0),
	PRIMARY KEY(event, person),
	UNIQUE(event, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance(
	sesi      TEXT NOT NULL REFERENCES sesi(id),
	person    TEXT NOT NULL,
	event     TEXT NOT NULL,
	status    TEXT NOT NULL CHECK(status IN ('', 'H', 'T', 'P', 'I', 'S', 'A')),
	at_ms     INTEGER NOT NULL,
	reason    TEXT NOT NULL,
	method    TEXT NOT NULL CHECK(method IN ('self', 'trainer', 'paper')),
	by_actor  TEXT NOT NULL,
	undone_by TEXT NOT NULL,
	undone_ms INTEGER NOT NULL,
	ord       INTEGER NOT NULL, -- the fact that stands
	PRIMARY KEY(sesi, person),
	FOREIGN KEY(event, person) REFERENCES enrolment(event, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX attendance_person ON attendance(event, person);

CREATE TABLE setting(
	key   TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE answer(
	event    TEXT NOT NULL,
	run      TEXT NOT NULL,
	question TEXT NOT NULL,
	person   TEXT NOT NULL,
	body     TEXT NOT NULL CHECK(json_valid(body)),
	at_ms    INTEGER NOT NULL,
	PRIMARY KEY(run, question, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_event ON answer(event, run);
