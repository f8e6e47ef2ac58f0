package id.sahkan.verification.casefile;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.verification.Text;
import id.sahkan.verification.businessday.WorkingDays;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.dossier.Dossier.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One case in each of its states.
final class CaseFixtures {

    static final UUID APPLICATION = UUID.fromString("22222222-0000-4000-8000-000000000001");
    static final Instant AT = Instant.parse("2026-11-25T03:00:00Z");
    static final WorkingDays NO_HOLIDAYS = new WorkingDays(Set.of());
    static final ZoneId ZONE = IndonesianZone.JAKARTA.zone();
    /// Five working days after [#AT].
    static final Instant DUE = Instant.parse("2026-12-02T16:59:59Z");
    /// Twenty-one working days after [#AT].
    static final UUID LETTER = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
    static final Instant OBJECT_UNTIL = Instant.parse("2026-12-24T16:59:59Z");

    static final Instant ANSWER_BY = AT.plus(Duration.ofDays(14));
    static final Reviewer SARI = new Reviewer("sub-sari", "Sari Verifikator");
    static final Reviewer JOKO = new Reviewer("sub-joko", "Joko Verifikator");
    static final ReviewBasis BASIS = new ReviewBasis(
            List.of(
                    new ReviewBasis.Requirement("NIB", new Text("NIB", "NIB"), Obligation.MANDATORY),
                    new ReviewBasis.Requirement("BANK", new Text("Rekening", "Account"), Obligation.MANDATORY),
                    new ReviewBasis.Requirement("ISSN", new Text("ISSN", "ISSN"), Obligation.OPTIONAL)),
            2,
            5);
    static final List<Reason> BANK_ITEM = List.of(new Reason("BANK", "BANK_HOLDER_DIFFERS", "Atas nama pribadi"));

    private CaseFixtures() {}

    static SubmittedApplication application() {
        return new SubmittedApplication(
                APPLICATION,
                "first",
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

    static SubmittedApplication.ReceivedDossier dossier(int version) {
        return new SubmittedApplication.ReceivedDossier(version, "digest-" + version, AT, AT.plus(Duration.ofDays(5)));
    }

    static CaseState.Received received() {
        return new CaseState.Received(application(), null);
    }

    static CaseState.Queued queued() {
        return new CaseState.Queued(application(), BASIS, Map.of());
    }

    static CaseState.UnderReview underReview(Judgement... judgements) {
        return new CaseState.UnderReview(application(), BASIS, review(judgements));
    }

    static CaseState.UnderReview judged() {
        return underReview(judgement("NIB", JudgementResult.PASSED), judgement("BANK", JudgementResult.PASSED));
    }

    static final ReviewBasis RANKED = new ReviewBasis(BASIS.requirements(), 2, 5, true, LocalDate.of(2020, 1, 1));

    /// In a period with a quota.
    static CaseState.UnderReview proposed() {
        return new CaseState.UnderReview(
                application(), RANKED, judged().review(), new CaseState.Proposal(SARI, 2, "Rapi", AT));
    }

    static CaseState.Returned returned() {
        return new CaseState.Returned(
                application(),
                BASIS,
                review(judgement("NIB", JudgementResult.PASSED), judgement("BANK", JudgementResult.FAILED)),
                BANK_ITEM,
                DUE);
    }

    static CaseState.Recommended recommended() {
        return new CaseState.Recommended(application(), BASIS, judged().review(), 2, null, AT);
    }

    static CaseState.Refused refused() {
        return new CaseState.Refused(application(), BASIS, review(), BANK_ITEM, AT, OBJECT_UNTIL, null);
    }

    static CaseState.Refused held() {
        return new CaseState.Refused(
                application(), BASIS, review(), BANK_ITEM, AT, null, new CaseState.Held(LETTER, AT));
    }

    static CaseState.Refused objected() {
        CaseState.Refused refused = refused();
        return new CaseState.Refused(
                application().with(new Objection("NIB kami berlaku", SARI.id(), AT, ANSWER_BY, null)),
                refused.basis(),
                refused.review(),
                refused.reasons(),
                refused.decidedAt(),
                refused.objectUntil(),
                null);
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
