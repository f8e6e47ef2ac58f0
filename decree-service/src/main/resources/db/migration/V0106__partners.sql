-- Anyone looks for a partner by a part of a name, with accents, points, spaces and capitals or without: "PT. Média" is found
-- by "pt media". Folded as PartnerSearch folds what is typed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
ALTER TABLE decree_entry ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (
    lower(regexp_replace(
        normalize(outlet_name || company_name || responsible_editor || reporter, NFD),
        '[\u0300-\u036f\u2010-\u201f\u00a0!-/:-@\[-`{-~\s]', '', 'g') COLLATE pg_c_utf8)) STORED;
CREATE INDEX decree_entry_folded ON decree_entry USING gin (folded gin_trgm_ops);
CREATE INDEX decree_in_force ON decree (valid_until, decreed_on) WHERE phase = 'ISSUED';
