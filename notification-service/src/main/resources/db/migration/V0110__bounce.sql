-- A letter that the mail server took may come back, before our own word of it or days later. REACHED is what the office
-- has told its applicant in another way since.
ALTER TABLE notice DROP CONSTRAINT notice_state_check;
ALTER TABLE notice ADD CONSTRAINT notice_state_check
    CHECK (state IN ('PENDING', 'SENT', 'FAILED', 'BOUNCED', 'REACHED'));
-- The status of RFC 3463 with which it came back; of the reports' own words nothing is kept.
ALTER TABLE notice ADD COLUMN bounce_status text;
ALTER TABLE notice ADD COLUMN bounced_at timestamptz;
ALTER TABLE notice ADD COLUMN delivered_at timestamptz;
ALTER TABLE notice ADD COLUMN reached_on date;
ALTER TABLE notice ADD COLUMN reached_by text CHECK (reached_by IN ('PHONE', 'LETTER', 'IN_PERSON'));
ALTER TABLE notice ADD COLUMN reach_note text;
ALTER TABLE notice ADD COLUMN reached_by_name text;
ALTER TABLE notice ADD CONSTRAINT notice_bounced CHECK (state NOT IN ('BOUNCED', 'REACHED') OR bounced_at IS NOT NULL);
ALTER TABLE notice ADD CONSTRAINT notice_reached CHECK ((state = 'REACHED') = (reached_on IS NOT NULL));
-- What came back is few among the letters of all years: the task list, and the count on a person's first page.
CREATE INDEX notice_returned ON notice (state, bounced_at, id) WHERE state IN ('BOUNCED', 'REACHED');
CREATE INDEX notice_returned_application ON notice (application_id) WHERE state = 'BOUNCED';

-- What the mail servers reported, each once. One about a notice that is not known (yet) waits for it: after a restore
-- the notice may come later than the word of it.
CREATE TABLE delivery_report (
    notice_id  uuid        NOT NULL,
    action     text        NOT NULL CHECK (action IN ('FAILED', 'DELAYED', 'DELIVERED')),
    status     text        NOT NULL,
    heard_at   timestamptz NOT NULL,
    matched_at timestamptz,
    PRIMARY KEY (notice_id, action)
);
CREATE INDEX delivery_report_unmatched ON delivery_report (heard_at, notice_id) WHERE matched_at IS NULL;
