-- Entries that turned out to be one person, people taken off a list, and what
-- finds people among thousands. The file is rebuilt once after this step.

CREATE TABLE merge(
	gone TEXT PRIMARY KEY,
	into_person TEXT NOT NULL,
	ord  INTEGER NOT NULL -- of the fact
) STRICT, WITHOUT ROWID;

CREATE INDEX merge_into ON merge(into_person);

-- 0 on the list, 1 taken off, 2 the number of an entry that was merged with another
-- on the same list. A number is never given again.
ALTER TABLE enrolment ADD COLUMN state INTEGER NOT NULL DEFAULT 0 CHECK(state IN (0, 1, 2));
CREATE INDEX enrolment_person ON enrolment(person);

ALTER TABLE person ADD COLUMN look TEXT NOT NULL DEFAULT ''; -- the name as it looks
CREATE INDEX person_look ON person(look);

CREATE TABLE person_word( -- each word of a name, for the search
	word   TEXT NOT NULL,
	person TEXT NOT NULL REFERENCES person(id),
	PRIMARY KEY(word, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_word_person ON person_word(person);
CREATE INDEX answer_person ON answer(person);

CREATE INDEX fact_person ON fact(json_extract(body, '$.id'), ord) WHERE kind = 'person';
CREATE INDEX fact_enrol ON fact(json_extract(body, '$.person'), ord) WHERE kind = 'enrol';
CREATE INDEX fact_answer ON fact(json_extract(body, '$.person'), ord) WHERE kind = 'room.answered';
CREATE INDEX fact_merge ON fact(ord) WHERE kind = 'merge';

INSERT INTO meta(key, value) VALUES('rebuild', '1');
