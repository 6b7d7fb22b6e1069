-- Every export asks for corrections of the clock: they must not be looked for
-- among a hundred thousand marks.

CREATE INDEX fact_clock ON fact(device, seq) WHERE kind = 'clock';
