package id.sahkan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.sample.ApiAnswers.Finding;
import id.sahkan.sample.ReviewRules.Decision;
import id.sahkan.sample.ReviewRules.Decision.Recommend;
import id.sahkan.sample.ReviewRules.Decision.Refuse;
import id.sahkan.sample.ReviewRules.Decision.Return;
import id.sahkan.sample.ReviewRules.Decision.Undecided;
import id.sahkan.sample.ReviewRules.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {

    private static final Set<String> MANDATORY = Set.of("AHU_DECREE", "BANK", "ID_CARDS");

    @Test
    void nothingFoundIsRecommended() {
        assertThat(first()).isEqualTo(new Recommend());
    }

    @Test
    void whatTheApplicantCanMendIsReturnedOnce() {
        var finding = found("DOCUMENT_MISSING", "AHU_DECREE");
        var items = List.of(new Reason("AHU_DECREE", "DOCUMENT_MISSING"));
        assertThat(first(finding)).isEqualTo(new Return(items));
        assertThat(second(finding)).isEqualTo(new Refuse(items));
    }

    @Test
    void aPreferredPaperMayBeAbsent() {
        assertThat(first(found("DOCUMENT_MISSING", "BPJS_TK"))).isEqualTo(new Recommend());
    }

    @Test
    void aSharedReporterSendsBackEveryPaperThatNamesHim() {
        assertThat(first(found("DUPLICATE_REPORTER", "ID_CARDS")))
                .isEqualTo(new Return(List.of(
                        new Reason("ID_CARDS", "DUPLICATE_REPORTER"),
                        new Reason("ASSIGNMENT_LETTER", "DUPLICATE_REPORTER"),
                        new Reason("UKW_REPORTER", "DUPLICATE_REPORTER"),
                        new Reason("PRESS_CARD", "DUPLICATE_REPORTER"))));
    }

    @Test
    void whatCannotBeMendedIsRefusedWithEveryReason() {
        assertThat(first(
                        found("STREAMING_ONLY", "BROADCAST_LICENCE"),
                        found("LICENCE_EXPIRED", "BROADCAST_LICENCE"),
                        found("BANK_HOLDER_DIFFERS", "BANK")))
                .isEqualTo(new Refuse(List.of(
                        new Reason("BROADCAST_LICENCE", "STREAMING_ONLY"),
                        new Reason("BROADCAST_LICENCE", "LICENCE_EXPIRED"))));
    }

    @Test
    void aFindingOnTheWholeApplicationNamesNoRequirement() {
        assertThat(first(found("TITLE_LIKE_STATE_BODY", null)))
                .isEqualTo(new Refuse(List.of(new Reason("", "TITLE_LIKE_STATE_BODY"))));
    }

    @Test
    void neighboursAndUnusualNumbersAloneDecideNothing() {
        assertThat(first(found("SAME_LOCATION", "DOMICILE"), found("FORMAT_SUSPECT", "AHU_DECREE")))
                .isEqualTo(new Recommend());
    }

    @Test
    void theReportersOldCertificateIsOnlyPreferred() {
        assertThat(first(found("UKW_EXPIRED", "UKW_REPORTER"))).isEqualTo(new Recommend());
        assertThat(first(found("UKW_EXPIRED", "UKW_CHIEF"))).isInstanceOf(Refuse.class);
    }

    @Test
    void whatTheTableDoesNotKnowIsLeftToAPerson() {
        assertThat(first(found("SOMETHING_NEW", null))).isEqualTo(new Undecided("SOMETHING_NEW"));
    }

    @Test
    void everyFindingThatACaseWantsLeadsToThatEnd() {
        for (var sample : SampleCases.at(Instant.parse("2026-11-23T05:00:00Z"))) {
            var findings = sample.wanted().findings().stream()
                    .map(code -> found(code, code.equals("DOCUMENT_MISSING") ? "AHU_DECREE" : "BANK"))
                    .toArray(Finding[]::new);
            var expected = switch (sample.wanted().course()) {
                case ACCEPTED, LATE -> Recommend.class;
                case MENDED, REFUSED_AFTER_RETURN -> Return.class;
                case REFUSED, REFUSED_BY_POLICY -> Refuse.class;
            };
            assertThat(first(findings)).as(sample.toString()).isInstanceOf(expected);
        }
    }

    private static Decision first(Finding... findings) {
        return ReviewRules.decide(List.of(findings), MANDATORY, false);
    }

    private static Decision second(Finding... findings) {
        return ReviewRules.decide(List.of(findings), MANDATORY, true);
    }

    private static Finding found(String code, @Nullable String requirement) {
        return new Finding(code, requirement, null, 1);
    }
}
