-- The account that applied: it may neither draft nor sign the decree. Rows from before do not know it.
ALTER TABLE decree_entry ADD COLUMN applicant_id text;
