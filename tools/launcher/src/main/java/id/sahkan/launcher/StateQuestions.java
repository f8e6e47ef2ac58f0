package id.sahkan.launcher;

import java.util.List;
import java.util.Map;

/// What a service's tables say beside what its journal says, in SQL: each answers with one line for each difference.
/// State and journal are written in one transaction, so the answers are right while people work.
final class StateQuestions {

    private static final String RECEIPTS = """
            SELECT coalesce(r.application_id, j.aggregate_id) || ' receipt ' || coalesce(r.dossier_version, j.dossier)
                || ': it is not what the journal says'
            FROM receipt r
            FULL JOIN (
                SELECT aggregate_id, (payload ->> 'dossierVersion')::int AS dossier, payload ->> 'dossierDigest' AS digest,
                       (payload ->> 'receivedAt')::timestamptz AS received_at, (payload ->> 'complete')::boolean AS complete,
                       payload ->> 'applicationNumber' AS number
                FROM journal
                WHERE type IN ('id.sahkan.applicant.application-submitted', 'id.sahkan.applicant.completion-submitted')) j
                ON j.aggregate_id = r.application_id AND j.dossier = r.dossier_version
            LEFT JOIN dossier d ON d.application_id = r.application_id AND d.version = r.dossier_version
            WHERE r.application_id IS NULL OR j.aggregate_id IS NULL OR r.digest <> j.digest
               OR r.received_at <> j.received_at OR r.complete <> j.complete OR r.number <> coalesce(j.number, r.number)
               OR (SELECT array_agg(x ->> 'sha256' ORDER BY x ->> 'requirementCode')
                   FROM json_array_elements(r.documents::json) x)
                  IS DISTINCT FROM
                  (SELECT array_agg(x ->> 'sha256' ORDER BY x ->> 'requirementCode')
                   FROM json_array_elements(d.content::json -> 'documents') x)
            """;

    private static final String DOSSIERS = """
            SELECT d.application_id || ' dossier ' || d.version || ': it is not what was received'
            FROM dossier d
            LEFT JOIN journal j ON j.aggregate_id = d.application_id
                AND j.type IN ('id.sahkan.applicant.application-submitted', 'id.sahkan.applicant.completion-submitted')
                AND (j.payload ->> 'dossierVersion')::int = d.version
            WHERE d.digest <> encode(sha256(convert_to(d.content, 'UTF8')), 'hex')
               OR d.digest IS DISTINCT FROM j.payload ->> 'dossierDigest'
            """;

    /// By the events that move an application: one of another kind, of today or to come, says nothing of its phase.
    private static final String APPLICATIONS = """
            SELECT a.id || ' phase ' || a.phase || ': the journal says ' || coalesce(j.phase, 'nothing')
            FROM application a
            LEFT JOIN LATERAL (
                SELECT CASE type WHEN 'id.sahkan.applicant.application-drafted' THEN 'DRAFT'
                                 WHEN 'id.sahkan.applicant.application-submitted' THEN 'SUBMITTED'
                                 WHEN 'id.sahkan.applicant.completion-submitted' THEN 'SUBMITTED'
                                 WHEN 'id.sahkan.applicant.completion-opened' THEN 'RETURNED'
                                 WHEN 'id.sahkan.applicant.application-withdrawn' THEN 'WITHDRAWN'
                                 ELSE payload ->> 'outcome' END AS phase
                FROM journal
                WHERE aggregate_id = a.id
                  AND (type IN ('id.sahkan.applicant.application-drafted', 'id.sahkan.applicant.application-submitted',
                                'id.sahkan.applicant.completion-submitted', 'id.sahkan.applicant.completion-opened',
                                'id.sahkan.applicant.application-withdrawn')
                       OR payload ->> 'outcome' IS NOT NULL)
                ORDER BY version DESC LIMIT 1) j ON true
            WHERE a.phase IS DISTINCT FROM j.phase
            """;

    private static final String DECISIONS = """
            SELECT c.application_id || ' phase ' || c.phase || ': it is not what the journal says'
            FROM case_file c
            LEFT JOIN LATERAL (
                SELECT CASE type WHEN 'id.sahkan.verification.application-recommended' THEN 'RECOMMENDED'
                                 WHEN 'id.sahkan.verification.application-refused' THEN 'REFUSED' END AS phase,
                       (payload ->> 'tier')::int AS tier
                FROM journal WHERE aggregate_id = c.application_id ORDER BY version DESC LIMIT 1) j ON true
            WHERE (c.phase IN ('RECOMMENDED', 'REFUSED') OR j.phase IS NOT NULL)
              AND (c.phase IS DISTINCT FROM j.phase OR (c.phase = 'RECOMMENDED' AND c.tier IS DISTINCT FROM j.tier))
            """;

    private static final String DECREES = """
            SELECT d.id || ' decree ' || coalesce(d.number, '-') || ': it is not what the journal says'
            FROM decree d
            LEFT JOIN journal j ON j.aggregate_id = d.id AND j.type = 'id.sahkan.decree.decree-issued'
            WHERE (d.phase = 'ISSUED') <> (j.position IS NOT NULL)
               OR (d.phase = 'ISSUED' AND (d.number <> j.payload ->> 'number' OR d.public_code <> j.payload ->> 'publicCode'
                   OR d.pdf_sha256 <> j.payload ->> 'pdfSha256' OR d.decreed_on <> (j.payload ->> 'decreedOn')::date
                   OR d.valid_until <> (j.payload ->> 'validUntil')::date OR d.signer_id <> j.payload ->> 'signerId'))
            """;

    /// What ends a row names no tier: that is the one that was said last.
    private static final String ANNEXES = """
            SELECT coalesce(e.decree_id::text, j.decree) || ' annex ' || coalesce(e.annex_number, j.annex)
                || ': it is not what the journal says'
            FROM (SELECT decree_entry.* FROM decree_entry JOIN decree ON decree.id = decree_id AND phase = 'ISSUED') e
            FULL JOIN (
                SELECT aggregate_id, payload ->> 'decreeId' AS decree, (payload ->> 'annexNumber')::int AS annex,
                       (coalesce(payload ->> 'tier', (
                           SELECT said.payload ->> 'tier' FROM journal said
                           WHERE said.aggregate_id = journal.aggregate_id AND said.version < journal.version
                             AND said.type IN ('id.sahkan.decree.application-named', 'id.sahkan.decree.application-corrected')
                           ORDER BY said.version DESC LIMIT 1)))::int AS tier, payload ->> 'reason' AS reason,
                       CASE type WHEN 'id.sahkan.decree.application-named' THEN 'NAMED'
                                 WHEN 'id.sahkan.decree.application-corrected' THEN 'CORRECTED' ELSE 'REVOKED' END AS effect
                FROM journal WHERE type IN ('id.sahkan.decree.application-named', 'id.sahkan.decree.application-corrected',
                                            'id.sahkan.decree.application-revoked')) j
                ON j.aggregate_id = e.application_id AND j.decree = e.decree_id::text
            LEFT JOIN candidate c ON c.application_id = e.application_id
            WHERE e.decree_id IS NULL OR j.aggregate_id IS NULL OR e.annex_number <> j.annex OR e.tier <> j.tier
               OR e.effect <> j.effect OR e.reason IS DISTINCT FROM j.reason
               OR e.application_number <> c.application_number OR e.outlet_id <> c.outlet_id
               OR (e.effect = 'NAMED' AND (e.tier <> c.tier OR e.outlet_name <> c.outlet_name
                   OR e.company_name <> c.company_name))
            """;

    /// Which row is the last word about an application, and which other one ended what was said before.
    private static final String STANDING = """
            SELECT e.decree_id || ' annex ' || e.annex_number || ': whether it still holds is not what the journal says'
            FROM decree_entry e JOIN decree d ON d.id = e.decree_id AND d.phase = 'ISSUED'
            LEFT JOIN LATERAL (
                SELECT payload ->> 'decreeId' AS decree, type FROM journal
                WHERE aggregate_id = e.application_id ORDER BY version DESC LIMIT 1) j ON true
            WHERE (e.standing AND (j.decree IS DISTINCT FROM e.decree_id::text
                                   OR j.type = 'id.sahkan.decree.application-revoked'))
               OR (NOT e.standing AND e.effect <> 'REVOKED' AND e.lapsed_by <> e.decree_id AND NOT EXISTS (
                   SELECT FROM decree_entry later WHERE later.decree_id = e.lapsed_by AND later.outlet_id = e.outlet_id))
               OR (NOT e.standing AND e.effect <> 'REVOKED' AND e.lapsed_by IS NULL)
            """;

    private static final String REVOKED = """
            SELECT d.id || ' decree ' || coalesce(d.number, '-') || ': its revocation is not what the journal says'
            FROM decree d
            LEFT JOIN journal j ON j.aggregate_id = d.id AND j.type = 'id.sahkan.decree.decree-revoked'
            WHERE d.revoked_by::text IS DISTINCT FROM j.payload ->> 'revokedBy'
            """;

    /// What nobody has signed yet as well: a row of a draft is what was recommended.
    private static final String ENTRIES = """
            SELECT e.decree_id || ' annex ' || e.annex_number || ': it is not what was recommended'
            FROM decree_entry e
            JOIN decree d ON d.id = e.decree_id AND d.phase IN ('DRAFTED', 'NUMBERED', 'SIGNATURE_UNKNOWN')
            LEFT JOIN candidate c ON c.application_id = e.application_id
            WHERE c.application_id IS NULL OR e.application_number <> c.application_number
               OR (e.effect = 'NAMED' AND (e.tier <> c.tier OR e.outlet_name <> c.outlet_name
                   OR e.company_name <> c.company_name))
            """;

    private static final Map<String, List<String>> OF = Map.of(
            "applicant", List.of(RECEIPTS, DOSSIERS, APPLICATIONS),
            "verification", List.of(DECISIONS),
            "decree", List.of(DECREES, ANNEXES, STANDING, REVOKED, ENTRIES));

    private StateQuestions() {}

    static List<String> of(String service) {
        return OF.getOrDefault(service, List.of());
    }
}
