package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The rules of a paper, from the administrator who writes them to the applicant who is held to them.
class PaperRulesHttpTest extends ApplicantServiceTest {

    private static final String LICENCE = """
            {"code":"IZIN","kind":"BROADCAST_LICENCE","label":{"id":"Izin","en":"Licence"},"obligation":"MANDATORY",
             "outletTypes":["ONLINE"],"example":{"id":"Seperti IPP-1","en":"Such as IPP-1"},
             "fields":[{"key":"validUntil","type":"DATE","label":{"id":"Sampai","en":"Until"},"required":true},
                       {"key":"issuedOn","type":"DATE","label":{"id":"Terbit","en":"Issued"},"required":true},
                       {"key":"seenOn","type":"DATE","label":{"id":"Dilihat","en":"Seen"},"required":false},
                       {"key":"number","type":"TEXT","label":{"id":"Nomor","en":"Number"},"required":true}],
             "rules":{"types":["PDF"],"minPages":2,"maxPages":3,"maxMegabytes":5,
                      "validUntil":{"field":"validUntil","daysAfterClosing":30},
                      "issued":{"field":"issuedOn","withinMonths":12}}}
            """;
    private static final String STATED = "{\"validUntil\":\"%s\",\"issuedOn\":\"%s\",\"number\":\"1\"}";

    @Autowired
    private TestClock clock;

    private Http admin;

    @BeforeEach
    void inTheWindow() {
        clock.moveTo(TestClock.START);
        admin = as("admin-1", "administrator");
    }

    private Answer period(String item) {
        return admin.post(
                "/api/periods",
                Samples.period(Samples.code(), "2026-12-11T09:00:00Z").strip().replaceAll("}$", "")
                        + ",\"requirements\":[" + item + "]}");
    }

    @Test
    void whoeverAppliesReadsTheRulesAndIsHeldToThem() {
        Answer period = period(LICENCE);
        assertThat(period.status()).isEqualTo(201);
        var told = anonymous().get("/api/periods/" + period.id()).json().at("/requirements/0");
        assertThat(told.at("/rules/validUntil/daysAfterClosing").asInt()).isEqualTo(30);
        assertThat(told.path("asks").values())
                .extracting(asked -> asked.path("id").asString())
                .containsExactly(
                        "Jenis berkas: PDF.",
                        "2 sampai 3 halaman.",
                        "Ukuran paling besar 5 MB.",
                        "Masih berlaku pada 10 Januari 2027.",
                        "Terbit paling awal 11 Desember 2025.",
                        "Contoh: Seperti IPP-1");
        assertThat(told.at("/asks/3/en").asString()).isEqualTo("Still valid on 10 January 2027.");

        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        Answer draft = Samples.draft(applicant, period.id());
        String document = "/api/applications/" + draft.id() + "/documents/IZIN";
        Http on = applicant.match(draft);
        String right = STATED.formatted("2027-01-10", "2025-12-11");
        assertThat(error(on.upload(document, "a.pdf", Samples.pdf(1), right))).isEqualTo("file pages-too-few");
        assertThat(error(on.upload(document, "a.pdf", Samples.pdf(4), right))).isEqualTo("file pages-too-many");
        assertThat(error(on.upload(
                        document,
                        "a.jpg",
                        Samples.encoded(
                                new java.awt.image.BufferedImage(400, 300, java.awt.image.BufferedImage.TYPE_INT_RGB),
                                "jpg"),
                        right)))
                .isEqualTo("file file-type-not-asked, file pages-too-few");
        // The window closes on 11 December where the office is.
        assertThat(error(on.upload(document, "a.pdf", Samples.pdf(2), STATED.formatted("2027-01-09", "2025-12-11"))))
                .isEqualTo("validUntil validity-too-short");
        assertThat(error(on.upload(document, "a.pdf", Samples.pdf(2), STATED.formatted("2027-01-10", "2025-12-10"))))
                .isEqualTo("issuedOn issued-too-long-ago");
        assertThat(applicant.get("/api/applications/" + draft.id()).json().path("documents"))
                .isEmpty();

        Answer taken = on.upload(document, "a.pdf", Samples.pdf(2), right);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("missing")).isEmpty();
        aLaterClosingOvertakesWhatWasStated(period, applicant, taken);
    }

    private void aLaterClosingOvertakesWhatWasStated(Answer period, Http applicant, Answer application) {
        String path = "/api/periods/" + period.id();
        Answer asked = admin.match(period)
                .post(path + "/extension", "{\"closesAt\":\"2026-12-12T09:00:00Z\",\"reason\":\"Gangguan\"}");
        as("head-1", "signatory").match(asked).post(path + "/extension/approval", "");
        Answer now = applicant.get("/api/applications/" + application.id());
        assertThat(now.json().path("missing").values())
                .extracting(code -> code.asString())
                .containsExactly("IZIN");
        Answer refused = applicant
                .match(now)
                .key()
                .post("/api/applications/" + application.id() + "/submission", "{\"acknowledgeMissing\":false}");
        assertThat(refused.code()).isEqualTo("documents-missing");
        assertThat(refused.json().at("/missingReasons/IZIN").asString()).isEqualTo("issued-too-long-ago");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "fields":[]   | "fields":[],"rules":{"types":["PDF"]}   | file-type-not-asked
            "fields":[]   | "fields":[],"rules":{"minPages":2}      | pages-too-few
            "type":"TEXT" | "type":"YEAR"                           | year-invalid
            "key":"number"| "key":"serial"                          | required
            """)
    void whatWasAttachedBeforeAChangeIsHeldToWhatIsAskedNow(String before, String after, String reason)
            throws Exception {
        String fields =
                "\"fields\":[{\"key\":\"number\",\"type\":\"TEXT\",\"label\":{\"id\":\"Nomor\",\"en\":\"Number\"},"
                        + "\"required\":true}]";
        String item = """
                {"code":"IZIN","label":{"id":"Izin","en":"Licence"},"obligation":"MANDATORY","outletTypes":["ONLINE"],%s}
                """.formatted(before.startsWith("\"fields") ? "\"fields\":[]" : fields);
        Answer period = period(item);
        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        Answer draft = Samples.draft(applicant, period.id());
        var picture = new java.awt.image.BufferedImage(400, 300, java.awt.image.BufferedImage.TYPE_INT_RGB);
        Answer attached = applicant
                .match(draft)
                .upload(
                        "/api/applications/" + draft.id() + "/documents/IZIN",
                        "a.jpg",
                        Samples.encoded(picture, "jpg"),
                        before.startsWith("\"fields") ? null : "{\"number\":\"A-1\"}");
        assertThat(attached.json().path("missing")).isEmpty();
        assertThat(attached.json().path("missingReasons")).isEmpty();

        assertThat(item).contains(before);
        Answer changed = admin.match(period)
                .post("/api/periods/" + period.id() + "/changes", """
                        {"title":"Kerja sama media 2027","announcementNumber":"500.12/1/DISKOMINFO/XI/2026",
                         "announcementDate":"2026-11-20","declared":{"text":{"id":"Dibuka pendaftaran media mitra."}},
                         "reason":"Diminta Dewan Pers","notExtended":"Masih lama","requirements":[%s]}
                        """.formatted(item.replace(before, after)));
        assertThat(changed.status()).isEqualTo(200);
        Answer now = applicant.get("/api/applications/" + draft.id());
        String submission = "/api/applications/" + draft.id() + "/submission";
        Answer refused = applicant.match(now).key().post(submission, "{\"acknowledgeMissing\":false}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("documents-missing");
        assertThat(refused.json().path("missing").get(0).asString()).isEqualTo("IZIN");
        assertThat(refused.json().at("/missingReasons/IZIN").asString()).isEqualTo(reason);
        assertThat(now.json().path("missingReasons")).isEqualTo(refused.json().path("missingReasons"));
        assertThat(applicant
                        .match(now)
                        .key()
                        .post(submission, "{\"acknowledgeMissing\":true}")
                        .status())
                .isEqualTo(201);
    }

    private static String error(Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").values())
                .allSatisfy(error -> assertThat(error.path("detail").asString())
                        .isNotEqualTo(error.path("code").asString()));
        return String.join(
                ", ",
                refused.json().path("errors").values().stream()
                        .map(error -> error.path("field").asString() + " "
                                + error.path("code").asString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "maxPages":3            | "maxPages":1                                     | maxPages                    | rule-cannot-be-met
            "minPages":2            | "minPages":0                                     | minPages                    | out-of-range
            "maxPages":3            | "maxPages":101                                   | maxPages                    | out-of-range
            "maxMegabytes":5        | "maxMegabytes":11                                | maxMegabytes                | out-of-range
            "types":["PDF"]         | "types":["JPEG","PNG"]                           | minPages                    | rule-cannot-be-met
            "daysAfterClosing":30   | "daysAfterClosing":36500                         | validUntil.daysAfterClosing | rule-cannot-be-met
            "daysAfterClosing":30   | "daysAfterClosing":-1                            | validUntil.daysAfterClosing | out-of-range
            "withinMonths":12       | "withinMonths":0                                 | issued.withinMonths         | out-of-range
            "field":"issuedOn"      | "field":"validUntil"                             | issued.field                | rule-cannot-be-met
            "field":"issuedOn"      | "field":"number"                                 | issued.field                | rule-field-no-date
            "field":"issuedOn"      | "field":"nothing"                                | issued.field                | rule-field-no-date
            "field":"issuedOn"      | "field":"seenOn"                                 | issued.field                | rule-field-optional
            """)
    void aRuleThatCannotBeMetIsToldAtItsField(String good, String bad, String field, String code) {
        assertThat(LICENCE).contains(good);
        for (String language : List.of("id", "en")) {
            admin = as("admin-1", "administrator").with("Accept-Language", language);
            assertThat(error(period(LICENCE.replace(good, bad))))
                    .isEqualTo("requirements[0].rules." + field + " " + code);
        }
    }
}
