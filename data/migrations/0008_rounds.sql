-- An answer says how it came in, and a question that was asked again keeps both
-- rounds. The secrets of polls stand apart from the facts: they are forgotten when
-- a run ends, so that nobody can tell any more who gave which vote.

ALTER TABLE answer RENAME TO answer_once;
DROP INDEX answer_event;

CREATE TABLE answer(
	event    TEXT NOT NULL,
	run      TEXT NOT NULL,
	question TEXT NOT NULL,
	person   TEXT NOT NULL,
	round    INTEGER NOT NULL CHECK(round >= 0), -- 0 before any "ask again"
	body     TEXT NOT NULL CHECK(json_valid(body)),
	at_ms    INTEGER NOT NULL,
	via      TEXT NOT NULL, -- '' for one's own laptop
	crew     TEXT NOT NULL, -- who shared the laptop, '' for nobody
	late     INTEGER NOT NULL CHECK(late IN (0, 1)), -- keyed after the reveal
	PRIMARY KEY(run, question, person, round)
) STRICT, WITHOUT ROWID;

INSERT INTO answer SELECT event, run, question, person, 0, body, at_ms, '', '', 0 FROM answer_once;

DROP TABLE answer_once;

CREATE INDEX answer_event ON answer(event, run);

CREATE TABLE poll_secret(
	event  TEXT PRIMARY KEY,
	run    TEXT NOT NULL,
	secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;
