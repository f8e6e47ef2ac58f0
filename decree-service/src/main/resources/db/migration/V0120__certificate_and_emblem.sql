-- Whether a decree was signed with a certificate for trials: said by the chain of the signature's own certificate, first when
-- it is issued (ADR 44). Of what was issued before, it is written down when its document is verified again.
ALTER TABLE document_check ADD COLUMN test_certificate boolean;
