-- What a sheet says around its table, names of sesi, and what is asked of people
-- for reports: age band, office, the Washington Group answers, consent.

ALTER TABLE event ADD COLUMN details TEXT NOT NULL DEFAULT '{}' CHECK(json_valid(details)); -- eventDetails
ALTER TABLE sesi ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN age_band TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN office TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN wg TEXT NOT NULL DEFAULT '' CHECK(wg = '' OR json_valid(wg)); -- six codes
ALTER TABLE person ADD COLUMN consent TEXT NOT NULL DEFAULT '' CHECK(consent = '' OR json_valid(consent));
