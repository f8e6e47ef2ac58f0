package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// An extension whose reason is what the ledger of interruptions has recorded.
class ExtensionByRecordHttpTest extends ApplicantServiceTest {

    private static final String CLOSES = "2026-12-11T09:00:00Z";
    private static final String TWO = """
            [{"from":"2026-11-30T02:00:00Z","to":"2026-11-30T03:10:00Z"},
             {"from":"2026-12-01T01:00:00Z","to":"2026-12-01T01:05:00Z"}]""";

    @Autowired
    private TestClock clock;

    private Http admin;
    private Answer period;

    @BeforeEach
    void anOpenPeriod() {
        clock.moveTo(TestClock.START);
        admin = as("admin-1", "administrator");
        period = admin.post("/api/periods", Samples.smallPeriod(Samples.code(), CLOSES));
        assertThat(period.status()).isEqualTo(201);
    }

    private Answer ask(String body) {
        return admin.match(period).post("/api/periods/" + period.id() + "/extension", body);
    }

    @Test
    void soMuchLaterAsWasLostRoundedUpAndTheRecordsAreNamedForEverybody() {
        String body = "{\"reason\":\"Sahkan terganggu\",\"interruptions\":" + TWO + "}";
        Answer asked = ask(body);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(ask(body).etag()).isEqualTo(asked.etag());
        assertThat(ask(body.replace("03:10", "03:11")).code()).isEqualTo("version-conflict");
        JsonNode waits = asked.json().path("askedExtension");
        assertThat(waits.path("closesAt").asString()).isEqualTo("2026-12-12T09:00:00Z");
        assertThat(waits.path("interruptions").path(1).path("from").asString()).isEqualTo("2026-12-01T01:00:00Z");
        assertThat(admin.match(asked)
                        .post("/api/periods/" + period.id() + "/extension/approval", "")
                        .code())
                .isEqualTo("second-officer-needed");
        assertThat(as("admin-2", "administrator")
                        .match(asked)
                        .post("/api/periods/" + period.id() + "/extension/approval", "")
                        .status())
                .isEqualTo(200);
        Answer seen = anonymous().get("/api/periods/" + period.id());
        assertThat(seen.json().path("closesAt").asString()).isEqualTo("2026-12-12T09:00:00Z");
        JsonNode named = seen.json()
                .path("changes")
                .valueStream()
                .toList()
                .getLast()
                .path("fields")
                .path(2);
        assertThat(named.path("field").asString()).isEqualTo("interruption");
        assertThat(named.path("to").asString()).isEqualTo("2026-12-01T01:05:00Z");
        String page = new String(
                anonymous()
                        .get("/api/periods/" + period.id() + "/procedure?lang=id")
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(page)
                .contains(
                        "Gangguan tercatat dari 30 November 2026, 09.00 WIB sampai 30 November 2026, 10.10 WIB",
                        "<a href=\"/api/availability?from=2026-11-30T02:00:00Z&amp;to=2026-11-30T03:10:00Z\">");
    }

    /// The second act counts what the first has not given back, and is refused where nothing is left.
    @Test
    void noMinuteIsGivenBackTwice() {
        Answer asked = ask("{\"reason\":\"Sahkan terganggu\",\"interruptions\":" + TWO + "}");
        period = as("admin-2", "administrator")
                .match(asked)
                .post("/api/periods/" + period.id() + "/extension/approval", "");
        assertThat(period.json().path("closesAt").asString()).isEqualTo("2026-12-12T09:00:00Z");
        for (String closes : new String[] {"", "\"closesAt\":\"2026-12-20T09:00:00Z\","}) {
            Answer again = ask("{" + closes + "\"reason\":\"Lagi\",\"interruptions\":["
                    + "{\"from\":\"2026-11-30T02:10:00Z\",\"to\":\"2026-11-30T03:00:00Z\"}]}");
            JsonNode error = again.json().path("errors").path(0);
            assertThat(error.path("code").asString()).isEqualTo("interruption-compensated");
            assertThat(error.path("field").asString()).isEqualTo("interruptions");
        }
        assertThat(admin.get("/api/periods/" + period.id()).etag()).isEqualTo(period.etag());
        // A day and 75 minutes, of which 75 minutes are given back: a day is left, where the sum is rounded up to two.
        Answer more = ask("{\"reason\":\"Lagi\",\"interruptions\":["
                + "{\"from\":\"2026-11-29T02:00:00Z\",\"to\":\"2026-11-30T03:10:00Z\"}]}");
        assertThat(more.json().path("askedExtension").path("closesAt").asString())
                .isEqualTo("2026-12-13T09:00:00Z");
    }

    @Test
    void anOfficerMayGiveAnotherTimeForTheSameRecords() {
        Answer asked = ask("{\"closesAt\":\"2026-12-14T09:00:00Z\",\"reason\":\"Sahkan terganggu\",\"interruptions\":"
                + TWO + "}");
        assertThat(asked.json().path("askedExtension").path("closesAt").asString())
                .isEqualTo("2026-12-14T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                | closesAt                | required
            {"interruptions":[]}                                              | closesAt                | required
            {"interruptions":[null]}                                          | interruptions[0]        | required
            {"interruptions":[{"from":"2026-12-01T01:00:00Z"}]}               | interruptions[0].to     | required
            {"interruptions":[{"from":"2026-12-01T01:00:00Z","to":"2026-12-01T01:00:00Z"}]} | interruptions[0].to | interruption-empty
            {"interruptions":[{"from":"1999-12-01T01:00:00Z","to":"2026-12-01T01:00:00Z"}]} | interruptions[0].from | date-invalid
            {"interruptions":[{"from":"2026-11-22T01:00:00Z","to":"2026-11-23T01:00:00Z"}]} | interruptions | interruption-outside-window
            {"interruptions":[{"from":"2026-12-11T09:00:00Z","to":"2026-12-11T10:00:00Z"}]} | interruptions | interruption-outside-window
            {"interruptions":[{"from":"2026-12-02T09:00:00Z","to":"2026-12-02T10:00:00Z"}]} | interruptions | interruption-outside-window
            MANY                                                              | interruptions           | too-many
            """)
    void badInputIsToldAtItsFieldAndNothingIsKept(String given, String field, String code) {
        String body = given.equals("MANY")
                ? "{\"interruptions\":["
                        + "{\"from\":\"2026-12-01T01:00:00Z\",\"to\":\"2026-12-01T01:01:00Z\"},".repeat(100)
                        + "{\"from\":\"2026-12-01T01:00:00Z\",\"to\":\"2026-12-01T01:01:00Z\"}]}"
                : given;
        Answer refused = ask(body.replaceFirst("}$", (body.equals("{}") ? "" : ",") + "\"reason\":\"Gangguan\"}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString() + " "
                                + error.path("code").asString()))
                .contains(field + " " + code);
        assertThat(admin.get("/api/periods/" + period.id()).etag()).isEqualTo(period.etag());
    }
}
