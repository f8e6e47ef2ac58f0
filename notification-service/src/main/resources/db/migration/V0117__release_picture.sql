-- Pictures of a release, as applicant-service's worker drew them: nothing of what was uploaded is kept. Which of them the
-- release shows, in which order and with which words, stands in its words, and so in each version of it.
CREATE TABLE release_picture (
    release_id uuid   NOT NULL REFERENCES release,
    sha256     text   NOT NULL,
    small      bytea  NOT NULL,
    large      bytea  NOT NULL,
    width      int    NOT NULL CHECK (width > 0),
    height     int    NOT NULL CHECK (height > 0),
    PRIMARY KEY (release_id, sha256)
);
ALTER TABLE release_picture ALTER COLUMN small SET STORAGE EXTERNAL;
ALTER TABLE release_picture ALTER COLUMN large SET STORAGE EXTERNAL;
CALL bind_to_office('release_picture', '${serviceRole}',
    'EXISTS (SELECT FROM release r WHERE r.id = release_id)');
