-- The place of a card in the list that says which cards are no longer good (ADR 38). What stands on a card is read from the
-- decree each time; of the journalist nothing is kept here.
CREATE TABLE press_card (
    position     bigint      GENERATED ALWAYS AS IDENTITY (MINVALUE 0 START WITH 0) PRIMARY KEY,
    decree_id    uuid        NOT NULL,
    annex_number int         NOT NULL,
    since        timestamptz NOT NULL,
    UNIQUE (decree_id, annex_number),
    FOREIGN KEY (decree_id, annex_number) REFERENCES decree_entry (decree_id, annex_number)
);
REVOKE UPDATE, DELETE, TRUNCATE ON press_card FROM "${serviceRole}";
