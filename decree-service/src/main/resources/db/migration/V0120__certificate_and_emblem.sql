-- Whether a decree was signed with a certificate for trials: said by the chain of the signature's own certificate, first when
-- it is issued (ADR 44). Of what was issued before, it is written down when its document is verified again.
ALTER TABLE document_check ADD COLUMN test_certificate boolean;

-- What sort of office it is, and the digest of its emblem, as applicant-service tells them.
ALTER TABLE office ADD COLUMN kind text, ADD COLUMN emblem text;

-- The pictures that forms of decrees name in their letterheads: fetched once, by their digest, and never changed. A decree is
-- drawn with the one of its form, whatever its office looks like by then.
CREATE TABLE form_emblem (
    sha256 text  PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    png    bytea NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON form_emblem FROM "${serviceRole}";
