-- What applicant-service tells of the office that letters come from. Until it does, the settings say it.
CREATE TABLE office (
    id              text PRIMARY KEY,
    name_indonesian text NOT NULL,
    name_english    text NOT NULL,
    zone            text NOT NULL,
    colour          text NOT NULL
);
