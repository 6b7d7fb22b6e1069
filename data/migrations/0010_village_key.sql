-- The names under which a village is found among eighty thousand. The file is
-- rebuilt once after this step.

CREATE TABLE village_key(
	key     TEXT NOT NULL, -- roster.Village.Keys
	village TEXT NOT NULL REFERENCES village(code),
	PRIMARY KEY(key, village)
) STRICT, WITHOUT ROWID;

CREATE INDEX village_key_village ON village_key(village);

-- What lists of hundreds of events are read by.
ALTER TABLE event ADD COLUMN programme TEXT NOT NULL DEFAULT '';
CREATE INDEX event_ord ON event(ord);

-- Names that may be one letter apart are about as long.
CREATE INDEX person_near ON person(village, length(look));

INSERT INTO meta(key, value) VALUES('rebuild', '1') ON CONFLICT(key) DO NOTHING;
