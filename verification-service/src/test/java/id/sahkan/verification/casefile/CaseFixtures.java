package id.sahkan.verification.casefile;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.verification.Text;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.dossier.Dossier.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One case in each of its states.
final class CaseFixtures {

    static final UUID APPLICATION = UUID.fromString("22222222-0000-4000-8000-000000000001");
    static final Instant AT = Instant.parse("2026-11-25T03:00:00Z");
    static final Instant DUE = AT.plus(Duration.ofDays(7));
    static final Reviewer SARI = new Reviewer("sub-sari", "Sari Verifikator");
    static final Reviewer JOKO = new Reviewer("sub-joko", "Joko Verifikator");
    static final Examined EXAMINED = new Examined(
            List.of(
                    new Examined.Asked("NIB", new Text("NIB", "NIB"), Obligation.MANDATORY),
                    new Examined.Asked("BANK", new Text("Rekening", "Account"), Obligation.MANDATORY),
                    new Examined.Asked("ISSN", new Text("ISSN", "ISSN"), Obligation.OPTIONAL)),
            2,
            5);
    static final List<Reason> BANK_ITEM = List.of(new Reason("BANK", "BANK_HOLDER_DIFFERS", "Atas nama pribadi"));

    private CaseFixtures() {}

    static CaseFacts facts() {
        return new CaseFacts(
                APPLICATION,
                "PKU-0001",
                UUID.fromString("11111111-0000-4000-8000-000000000001"),
                UUID.fromString("33333333-0000-4000-8000-000000000001"),
                "Kabar Riau",
                "PT Riau Kabar",
                OutletType.ONLINE,
                "sub-applicant",
                AT,
                dossier(1));
    }

    static CaseFacts.DossierRef dossier(int version) {
        return new CaseFacts.DossierRef(version, "digest-" + version, AT, AT.plus(Duration.ofDays(5)));
    }

    static CaseState.Received received() {
        return new CaseState.Received(facts(), null);
    }

    static CaseState.Queued queued() {
        return new CaseState.Queued(facts(), EXAMINED, Map.of());
    }

    static CaseState.UnderReview underReview(Judgement... judgements) {
        return new CaseState.UnderReview(facts(), EXAMINED, review(judgements));
    }

    static CaseState.UnderReview judged() {
        return underReview(judgement("NIB", JudgementResult.PASSED), judgement("BANK", JudgementResult.PASSED));
    }

    static CaseState.Returned returned() {
        return new CaseState.Returned(
                facts(),
                EXAMINED,
                review(judgement("NIB", JudgementResult.PASSED), judgement("BANK", JudgementResult.FAILED)),
                BANK_ITEM,
                DUE);
    }

    static CaseState.Recommended recommended() {
        return new CaseState.Recommended(facts(), EXAMINED, judged().review(), 2, null, AT);
    }

    static CaseState.Refused refused() {
        return new CaseState.Refused(facts(), EXAMINED, review(), BANK_ITEM, AT);
    }

    static Judgement judgement(String code, JudgementResult result) {
        return new Judgement(code, result, "catatan", SARI, AT);
    }

    static Review review(Judgement... judgements) {
        Map<String, Judgement> byCode = new java.util.HashMap<>();
        for (Judgement judgement : judgements) {
            byCode.put(judgement.requirementCode(), judgement);
        }
        return new Review(SARI, Map.copyOf(byCode));
    }
}
