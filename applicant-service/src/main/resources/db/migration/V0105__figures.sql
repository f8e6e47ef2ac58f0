-- A period is counted over its own applications, not over those of all years.
CREATE INDEX application_period_of ON application (period_id, phase);
