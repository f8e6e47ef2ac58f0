-- Who is a partner now, as decrees said it: by facts and ids, no person but the applicant's id that stands in
-- application. A naming and its decree are told in streams of their own and may come in either order; until both are
-- here nobody is a partner by them.
CREATE TABLE partner (
    application_id uuid PRIMARY KEY,
    decree_id      uuid NOT NULL,
    decree_number  text NOT NULL,
    decreed_on     date NOT NULL,
    revoked_on     date
);
CREATE TABLE partner_decree (
    decree_id   uuid PRIMARY KEY,
    valid_until date,
    revoked_on  date
);
CREATE VIEW partner_term AS
SELECT application_id,
       application.office,
       application.applicant_id,
       application.outlet_name,
       partner.decree_number,
       partner.decreed_on AS from_day,
       partner_decree.valid_until AS until_day,
       coalesce(partner.revoked_on, partner_decree.revoked_on) AS revoked_on,
       coalesce((SELECT zone FROM office WHERE office.key = application.office), 'UTC') AS zone
FROM partner
JOIN partner_decree USING (decree_id)
JOIN application USING (application_id)
WHERE partner_decree.valid_until IS NOT NULL;
