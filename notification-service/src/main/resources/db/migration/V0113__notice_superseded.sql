-- A letter that is not sent because what it tells is over, such as a request that was answered meanwhile.
ALTER TABLE notice DROP CONSTRAINT notice_state_check;
ALTER TABLE notice ADD CONSTRAINT notice_state_check
    CHECK (state IN ('PENDING', 'SENT', 'FAILED', 'BOUNCED', 'REACHED', 'SUPERSEDED'));
-- Attempts that do not count: those that the installation was to blame for, and those before it was sent once more.
ALTER TABLE notice ADD COLUMN forgiven int NOT NULL DEFAULT 0;
ALTER TABLE notice ADD COLUMN requeued int NOT NULL DEFAULT 0;
-- Letters about applications leave first, whatever the newsroom has sent to all its partners a moment before.
DROP INDEX notice_due;
CREATE INDEX notice_due ON notice
    ((kind IN ('RELEASE_PUBLISHED', 'RELEASE_CORRECTED', 'RELEASE_WITHDRAWN')), next_attempt_at) WHERE state = 'PENDING';
-- What was given up is worked like what came back.
DROP INDEX notice_returned;
CREATE INDEX notice_returned ON notice (state, id) WHERE state IN ('BOUNCED', 'FAILED', 'REACHED');
-- Who was told of a release: they are told as well that it was corrected or withdrawn.
CREATE INDEX notice_of_release ON notice ((params ->> 'releaseId'))
    WHERE kind IN ('RELEASE_PUBLISHED', 'RELEASE_CORRECTED', 'RELEASE_WITHDRAWN');
