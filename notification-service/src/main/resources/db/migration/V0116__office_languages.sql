-- Whether an office speaks English as well to people, besides Indonesian. Until it says otherwise, it does.
ALTER TABLE office ADD COLUMN speaks_english boolean NOT NULL DEFAULT true;
