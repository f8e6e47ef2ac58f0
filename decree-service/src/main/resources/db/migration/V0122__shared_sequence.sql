-- Offices whose numbers run in one sequence (ADR 49): the one joins that of the other, the keeper, from a year on, as both
-- sides agreed. An office is in one sequence at a time, and who keeps one is in no other.
CREATE TABLE sequence_sharing (
    id               uuid PRIMARY KEY,
    office           text NOT NULL,
    keeper           text NOT NULL,
    from_year        int NOT NULL CHECK (from_year BETWEEN 2000 AND 2199),
    -- the last year, once somebody ended it; nothing of it stands where it is before the first
    until_year       int,
    state            text NOT NULL CHECK (state IN ('ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    version          bigint NOT NULL,
    asked_by         text NOT NULL,
    asked_by_name    text NOT NULL,
    asked_at         timestamptz NOT NULL,
    ask_reason       text NOT NULL,
    answered_by      text,
    answered_by_name text,
    answered_at      timestamptz,
    answer_reason    text,
    ended_by         text,
    ended_by_name    text,
    ended_at         timestamptz,
    end_reason       text,
    CHECK (office <> keeper),
    CHECK ((state = 'ASKED') = (answered_at IS NULL)),
    CHECK ((state = 'ENDED') = (until_year IS NOT NULL) AND (state = 'ENDED') = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX sequence_sharing_asked ON sequence_sharing (office) WHERE state = 'ASKED';
CREATE UNIQUE INDEX sequence_sharing_agreed ON sequence_sharing (office) WHERE state = 'AGREED';
CREATE INDEX sequence_sharing_keeper ON sequence_sharing (keeper, asked_at DESC);
REVOKE DELETE, TRUNCATE ON sequence_sharing FROM "${serviceRole}";

-- Both sides see what they agreed; nobody else does.
CALL bind_to_office('sequence_sharing', '${serviceRole}',
    'office = ANY ((SELECT string_to_array(current_setting(''sahkan.offices'', true), '',''))::text[])
     OR keeper = ANY ((SELECT string_to_array(current_setting(''sahkan.offices'', true), '',''))::text[])');

-- Who has joined a sequence sees and takes its last number, which is nothing of any decree. Who is asked sees whether the
-- other has given numbers already.
DROP POLICY office ON decree_sequence;
CALL bind_to_office('decree_sequence', '${serviceRole}',
    'office = ANY ((SELECT string_to_array(current_setting(''sahkan.offices'', true), '',''))::text[])
     OR EXISTS (SELECT FROM sequence_sharing s
                WHERE (s.keeper = decree_sequence.office AND s.state IN (''AGREED'', ''ENDED''))
                   OR (s.office = decree_sequence.office AND s.state IN (''ASKED'', ''AGREED'', ''ENDED'')))');

-- Whose sequence a number is of: no two decrees have the same, whichever office they are of. Constraints ask all rows.
ALTER TABLE decree ADD COLUMN number_keeper text;
UPDATE decree SET number_keeper = office WHERE number IS NOT NULL;
ALTER TABLE decree ADD CHECK ((number IS NULL) = (number_keeper IS NULL)),
    ADD UNIQUE (number_keeper, number_year, number_sequence);

-- A service of the release before, which goes on while this one comes, gives a number and names no sequence: it knows
-- its own alone. The next release takes this away.
CREATE FUNCTION own_sequence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.number_keeper := CASE WHEN NEW.number IS NOT NULL THEN coalesce(NEW.number_keeper, NEW.office) END;
    RETURN NEW;
END
$$;
CREATE TRIGGER own_sequence BEFORE INSERT OR UPDATE ON decree FOR EACH ROW EXECUTE FUNCTION own_sequence();

-- Which decree bears a number of a sequence, of whichever office it is: its id alone.
CREATE FUNCTION number_bearer(keeps text, y int, n int) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM decree WHERE number_keeper = keeps AND number_year = y AND number_sequence = n
$$;

-- Where the keeper's sequence begins, as its form says: a number alone, for those who have joined it.
CREATE FUNCTION sequence_start(keeps text, y int) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT CASE WHEN (form -> 'number' ->> 'startYear')::int = y
                                 THEN (form -> 'number' ->> 'start')::int ELSE 1 END
                     FROM decree_form WHERE office = keeps ORDER BY version DESC LIMIT 1), 1)
$$;

-- Whether either side is in another sequence, or keeps one for others where it may not: yes or no alone.
CREATE FUNCTION sharing_in_the_way(joins text, keeps text, y int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM sequence_sharing
                   WHERE state IN ('AGREED', 'ENDED') AND coalesce(until_year, 9999) >= greatest(y, from_year)
                     AND (office IN (joins, keeps) OR keeper = joins))
$$;
