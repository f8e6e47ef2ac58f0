-- What an item of a requirement set is, for the checks (ADR 43). Until now the codes of the catalogue said it.
UPDATE application_period period SET requirements = (
    SELECT jsonb_agg(
        CASE WHEN item ? 'kind' THEN item
             WHEN item ->> 'code' = ANY ('{APPLICATION_LETTER,POWER_OF_ATTORNEY,DEED,AHU_DECREE,NIB,NPWP,ANNUAL_TAX,DOMICILE,BANK,MASTHEAD,DP_VERIFICATION,UKW_CHIEF,UKW_REPORTER,ID_CARDS,ASSIGNMENT_LETTER,CIRCULATION,TRAFFIC,BROADCAST_LICENCE}'::text[])
                 THEN item || jsonb_build_object('kind', item ->> 'code')
             ELSE item || '{"kind": "OTHER"}'::jsonb
        END ORDER BY place)::text
    FROM jsonb_array_elements(period.requirements::jsonb) WITH ORDINALITY AS item_at (item, place))
WHERE jsonb_array_length(period.requirements::jsonb) > 0;
