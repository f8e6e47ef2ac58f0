package id.sahkan.verification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ReportHttpTest {

    /// Nobody else's tests have cases there.
    private static final Clock YEARS_AGO = Clock.fixed(Instant.parse("2012-06-01T00:00:00Z"), ZoneOffset.UTC);

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportQueries queries;

    @Autowired
    Offices offices;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void twoYears() {
        jdbc.sql("DELETE FROM case_file WHERE application_number LIKE 'REPORT-%'")
                .update();
        // the last night of 2010 at UTC is 2011 where the office is
        cases(20, "RECOMMENDED", "ONLINE", "2010-12-31T20:00:00Z", "[]");
        cases(6, "REFUSED", "PRINT", "2011-03-01T00:00:00Z", """
                [{"reasonCode":"NOT_READABLE"},{"reasonCode":"NOT_ELIGIBLE"}]""");
        cases(2, "QUEUED", "RADIO", "2011-03-01T00:00:00Z", "[]");
        cases(3, "QUEUED", "TV", "2010-03-01T00:00:00Z", "[]");
    }

    @Test
    void ofEachYearIsToldWhatPointsToNobody() {
        ServiceReport report = prepared().now("first");
        assertThat(json.valueToTree(report.years().getFirst()).toString())
                .isEqualTo("{\"year\":2011,\"received\":28,\"outcomes\":[{\"of\":[\"RECOMMENDED\"],\"count\":20},"
                        + "{\"of\":[\"REFUSED\",\"OPEN\"],\"count\":8}],"
                        + "\"outletTypes\":[{\"of\":[\"ONLINE\"],\"count\":20},{\"of\":[\"PRINT\",\"TV\",\"RADIO\"],\"count\":8}],"
                        + "\"rounds\":[{\"of\":[\"NONE\"],\"count\":28},{\"of\":[\"ONE\"],\"count\":0},{\"of\":[\"MORE\"],\"count\":0}],"
                        + "\"times\":[{\"part\":\"CHECKING\",\"medianHours\":null,\"p90Hours\":null},"
                        + "{\"part\":\"QUEUE\",\"medianHours\":null,\"p90Hours\":null},"
                        + "{\"part\":\"REVIEW\",\"medianHours\":null,\"p90Hours\":null},"
                        + "{\"part\":\"COMPLETION\",\"medianHours\":null,\"p90Hours\":null},"
                        + "{\"part\":\"DECISION\",\"medianHours\":36.0,\"p90Hours\":36.0}],"
                        + "\"refusalReasons\":[{\"of\":[\"NOT_ELIGIBLE\"],\"count\":6},{\"of\":[\"NOT_READABLE\"],\"count\":6}],"
                        + "\"objections\":0}");
        assertThat(json.valueToTree(report.years().get(1)).toString())
                .isEqualTo("{\"year\":2010,\"received\":null,\"outcomes\":[],\"outletTypes\":[],\"rounds\":[],"
                        + "\"times\":[],\"refusalReasons\":[],\"objections\":null}");
    }

    @Test
    void objectionsAreToldFromFiveOn() {
        for (int filed : List.of(4, 5)) {
            jdbc.sql("""
                            UPDATE case_file SET objection = '{"text":"x","filedAt":"2011-03-05T00:00:00Z","decideBy":"2011-03-20T00:00:00Z"}'
                            WHERE application_id IN (SELECT application_id FROM case_file
                                WHERE application_number LIKE 'REPORT-%' AND phase = 'REFUSED' ORDER BY application_number LIMIT ?)
                            """).param(filed).update();
            ServiceReport report = prepared().now("first");
            assertThat(report.years().getFirst().objections()).isEqualTo(filed < 5 ? null : 5L);
            assertThat(new ReportPage(report, "first", List.of(), ReportWords.in("id")).render("2011"))
                    .contains(filed < 5 ? "Satu sampai empat; angkanya" : "Diajukan atas penolakan: 5");
        }
    }

    @Test
    void theTableHasOneNumberInEachLineAndThePageSaysTheSame() {
        ServiceReport report = prepared().now("first");
        assertThat(ReportTable.of(report))
                .startsWith("office,countedOn,year,measure,of,unit,value\r\n")
                .contains(",2012-06-01,2011,received,,applications,28\r\n")
                .contains(",2011,outcome,REFUSED+OPEN,applications,8\r\n")
                .contains(",2011,medianTime,DECISION,hours,36.0\r\n")
                .contains(",2010,received,,applications,\r\n");
        String page = new ReportPage(report, "first", List.of(), ReportWords.in("id")).render("kosong");
        assertThat(page)
                .contains("<html lang=\"id\">", "Permohonan yang diterima pada 2011", "Ditolak + Belum diputus")
                .contains("Tidak terbaca", "year=2010&amp;lang=id", "36</td>")
                .doesNotContain("REFUSED", "<script", "null");
        assertThat(new ReportPage(report, "first", List.of(), ReportWords.in("en")).render("2010"))
                .contains("<html lang=\"en\">", "Fewer than five applications were received", "not told");
    }

    /// In WITA, an hour further than the first.
    @Test
    void eachOfficeHasItsOwn() throws Exception {
        offices.hear(new OfficeChanged(
                "kota-laporan",
                "Kota Laporan",
                "Kota Laporan",
                "Kota Laporan",
                "Asia/Makassar",
                "#122b52",
                "kota-laporan",
                null,
                null,
                null,
                null));
        assertThat(prepared().now("kota-laporan").years()).isEmpty();
        jdbc.sql(
                        "UPDATE case_file SET office = 'kota-laporan' WHERE phase = 'REFUSED' AND application_number LIKE 'REPORT-%'")
                .update();
        assertThat(prepared().now("first").years().getFirst().received()).isEqualTo(22);
        ServiceReport other = prepared().now("kota-laporan");
        assertThat(other.years().getFirst().received()).isEqualTo(6);
        assertThat(other.zone()).isEqualTo("Asia/Makassar");
        assertThat(new ReportPage(other, "kota-laporan", prepared().offices(), ReportWords.in("id")).render(null))
                .contains(
                        "<strong>kota-laporan</strong>",
                        "office=kota-laporan&amp;year=2011",
                        "?office=first&amp;lang=id");
        http.perform(get("/api/service-report").param("office", "kota-laporan"))
                .andExpect(jsonPath("$.office").value("kota-laporan"));
        for (String form : List.of("", "/page", "/table.csv")) {
            http.perform(get("/api/service-report" + form).param("office", "kota-tiada"))
                    .andExpect(status().isNotFound());
        }
        http.perform(get("/api/service-report/page").param("office", "\"><b>"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("\"><b>"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/service-report",
                "/api/service-report/page?lang=en&year=1999",
                "/api/service-report/table.csv",
                "/api/service-report/schema.json"
            })
    void everybodyIsAnsweredAndWhoHasItIsToldSo(String address) throws Exception {
        String tag = Objects.requireNonNull(http.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Link", containsString("schema.json")))
                .andExpect(header().string("Cache-Control", containsString("max-age=60")))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        http.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
    }

    @Test
    void thePageIsInTheLanguageThatIsAskedFor() throws Exception {
        http.perform(get("/api/service-report/page").header("Accept-Language", "en"))
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(content().string(containsString("Report on the service")))
                .andExpect(content().string(not(containsString("{0}"))));
        http.perform(get("/api/service-report/page"))
                .andExpect(header().string("Content-Language", "id"))
                .andExpect(content().string(containsString("Laporan layanan")));
        http.perform(get("/api/service-report"))
                .andExpect(jsonPath("$.smallest").value(5));
    }

    private PreparedReport prepared() {
        return new PreparedReport(queries, offices, YEARS_AGO);
    }

    private void cases(int number, String phase, String type, String received, String reasons) {
        jdbc.sql("""
                        INSERT INTO case_file (application_id, version, phase, phase_since, application_number, period_id, outlet_id,
                            outlet_name, company_name, outlet_type, applicant_id, first_received_at, dossier_version,
                            dossier_digest, received_at, judgements, reasons, changed_by, changed_at, decided_at, office)
                        SELECT gen_random_uuid(), 1, :phase, now(), 'REPORT-' || one, gen_random_uuid(), gen_random_uuid(), 'a', 'b',
                            :type, 'c', :received::timestamptz, 1, 'd', :received::timestamptz, '[]', :reasons::jsonb, 'e', now(),
                            CASE WHEN :phase <> 'QUEUED' THEN :received::timestamptz + interval '36 hours' END, 'first'
                        FROM generate_series(1, :number) one
                        """)
                .param("phase", phase)
                .param("type", type)
                .param("received", received)
                .param("reasons", reasons)
                .param("number", number)
                .update();
    }
}
