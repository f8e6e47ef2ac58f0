package id.sahkan.notification.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.messaging.EventHandler;
import id.sahkan.notification.ServiceTest;
import id.sahkan.testing.AccessMatrix;
import id.sahkan.testing.ForgottenOffice;
import id.sahkan.testing.OfficeMatrix;
import id.sahkan.testing.OfficeMatrix.Side;
import id.sahkan.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Two offices, each with a release and an evidence: neither sees or changes the other's.
@ServiceTest
class OfficeMatrixTest {

    private static final String WORDS = "{\"title\":\"Lain {title}\",\"lead\":\"Teras\",\"body\":\"Isi\"}";

    private static final OfficeMatrix MATRIX = new OfficeMatrix(
            AccessMatrix.of("notification"),
            Map.of(
                    "POST /api/newsroom/releases", "{\"office\":\"{key}\",\"words\":" + WORDS + "}",
                    "POST /api/newsroom/preview", "{\"body\":\"Isi\"}",
                    "PUT /api/newsroom/releases/{releaseId}", WORDS,
                    "POST /api/newsroom/releases/{releaseId}/correction",
                            "{\"reason\":\"Uji\",\"words\":" + WORDS + "}",
                    "POST /api/newsroom/releases/{releaseId}/correction/refusal", "{\"reason\":\"Uji\"}",
                    "POST /api/newsroom/releases/{releaseId}/withdrawal", "{\"reason\":\"Uji\"}",
                    "POST /api/newsroom/evidence/{evidenceId}/return", "{\"reason\":\"Uji\"}",
                    "POST /api/newsroom/evidence/{evidenceId}/reopening", "{\"reason\":\"Uji\"}"),
            Set.of(
                    "GET /api/notices",
                    "GET /api/notices/deliveries",
                    "GET /api/live",
                    "GET /api/newsroom/coverage.csv",
                    "GET /api/newsroom/coverage.xlsx"));

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    private Newsroom newsroom(EventHandler inbox, TransactionTemplate transaction) {
        return new Newsroom(http, inbox, transaction);
    }

    private Side side(Newsroom newsroom, String office, String title) throws Exception {
        newsroom.partner("u-" + office, office, "Media " + title);
        var release = newsroom.published(office, title, null);
        String path = "/api/newsroom/partner/releases/" + release.id() + "/evidence";
        String evidence = newsroom.post("applicant~u-" + office, path, null, """
                        {"url":"https://media.example/%s","shownOn":"2026-12-01"}""".formatted(office))
                .id();
        return new Side(
                office,
                Map.of(
                        "releaseId",
                        release.id(),
                        "evidenceId",
                        evidence,
                        "key",
                        office,
                        "office",
                        office,
                        "title",
                        title,
                        "version",
                        "3"),
                List.of(title, release.id()));
    }

    @Test
    void nobodySeesOrChangesWhatIsAnotherOffices(
            @Autowired EventHandler inbox, @Autowired TransactionTemplate transaction, @Autowired TestClock clock)
            throws Exception {
        clock.moveTo(TestClock.START);
        for (String table : List.of("evidence_file", "evidence", "release_version", "release")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        var newsroom = newsroom(inbox, transaction);
        newsroom.office("kota-lain");
        Side first = side(newsroom, "first", "KabarSatu");
        Side other = side(newsroom, "kota-lain", "SuaraDua");
        assertThat(leaks(other, first)).isEmpty();
        assertThat(leaks(first, other)).isEmpty();
    }

    private List<String> leaks(Side own, Side other) throws Exception {
        List<String> found = new ArrayList<>();
        for (ForgottenOffice.Look look : MATRIX.looks(http, own, other)) {
            if (look.name().contains("newsroom") && !look.name().contains("/preview")) {
                found.addAll(look.leaks().call());
            }
        }
        return found;
    }
}
