-- What applicant-service tells of the office: where its clock is. Until it does, the settings say it.
CREATE TABLE office (
    id   text PRIMARY KEY,
    zone text NOT NULL
);
