-- A reviewer looks for a part of a name or number among the cases of all years.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX case_file_words ON case_file
    USING gin (lower(outlet_name || ' ' || company_name || ' ' || application_number) gin_trgm_ops);
