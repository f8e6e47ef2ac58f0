package id.sahkan.verification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.testing.TestClock;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.dossier.ApplicantService;
import id.sahkan.verification.office.Offices;
import id.sahkan.verification.report.Comparison.Column;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ComparisonHttpTest {

    /// Nobody else's tests have cases there.
    private static final Clock YEARS_AGO = Clock.fixed(Instant.parse("2004-06-01T00:00:00Z"), ZoneOffset.UTC);

    private static final String OTHER = "kota-banding";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportQueries queries;

    @Autowired
    Offices offices;

    @Autowired
    ApplicantService applicants;

    @Autowired
    FakeApplicantService fake;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void twoOffices() {
        remove();
        offices.hear(new OfficeChanged(
                OTHER,
                "Dinas Banding",
                "Banding",
                "Kota Banding",
                "Asia/Makassar",
                "#122b52",
                OTHER,
                null,
                null,
                null,
                null));
        fake.hasOffices("""
                {"items":[{"key":"first","name":{"id":"Dinas <Satu>","en":"Office One"},"region":"Kota Satu","kind":"x"},
                {"key":"kota-banding","name":{"id":"Dinas Banding","en":"Office Two"},"region":"Kota Banding"}],"total":2}""");
        cases("first", 20, "RECOMMENDED", "2003-03-01T00:00:00Z", "[]");
        cases("first", 6, "REFUSED", "2003-03-01T00:00:00Z", "[{\"reasonCode\":\"NOT_READABLE\"}]");
        cases("first", 2, "QUEUED", "2003-03-01T00:00:00Z", "[]");
        cases("first", 3, "QUEUED", "2002-03-01T00:00:00Z", "[]");
        cases(OTHER, 9, "RECOMMENDED", "2003-03-01T00:00:00Z", "[]");
        cases(OTHER, 7, "REFUSED", "2003-03-01T00:00:00Z", "[{\"reasonCode\":\"NOT_ELIGIBLE\"}]");
        cases(OTHER, 4, "QUEUED", "2002-03-01T00:00:00Z", "[]");
    }

    @AfterEach
    void remove() {
        jdbc.sql("DELETE FROM case_file WHERE application_number LIKE 'COMPARE-%'")
                .update();
        fake.hasOffices("{\"items\":[]}");
    }

    /// Sums over columns, and parts that overlap, are what a difference could be computed from: there is neither.
    @Test
    void aColumnTellsWhatTheReportOfItsOfficeTellsAndNothingElse() {
        Comparison all = prepared().of(Set.of("first", OTHER), Set.of(2002, 2003));
        assertThat(all.columns()).hasSize(4);
        for (String key : List.of("first", OTHER)) {
            ServiceReport report = report().now(key);
            assertThat(all.columns().stream()
                            .filter(one -> Objects.equals(one.office(), report.office()))
                            .map(Column::year))
                    .isEqualTo(report.years());
        }
        assertThat(json.valueToTree(all).propertyNames()).containsExactly("smallest", "columns");
        assertThat(all.columns())
                .filteredOn(one -> one.year().year() == 2002)
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.year().received())
                            .as("three and four are seven")
                            .isNull();
                    assertThat(one.year().outcomes()).isEmpty();
                });
    }

    @Test
    void officesAndYearsStandInOneTable() {
        String page = page("id", Set.of("first", OTHER), Set.of(2002, 2003));
        assertThat(page)
                .contains("<html lang=\"id\">", "Dinas &lt;Satu&gt;<small>Kota Satu</small><br>2003")
                .contains("Dinas Banding<small>Kota Banding</small><br>2002")
                .contains("<td data-type=\"Kota Satu 2003\">20</td>", "<td data-type=\"Kota Banding 2003\">9</td>")
                .contains("<td data-type=\"Kota Satu 2003\">8 <span class=\"quiet\">bersama Belum diputus</span></td>")
                .contains("<td data-type=\"Kota Satu 2003\"><span class=\"quiet\">terhitung pada Ditolak</span></td>")
                .contains("Tidak terbaca", "Keberatan", "Berapa kali dikembalikan", "Separuh selesai dalam kurang dari")
                .contains("value=\"kota-banding\" checked> Dinas Banding, Kota Banding</label>")
                .contains("table.csv?office=first&amp;office=kota-banding&amp;year=2002&amp;year=2003")
                .doesNotContain("<script", "null", "REFUSED", "{0}");
        assertThat(page.split("<table")).hasSize(2);
        assertThat(page("en", Set.of(OTHER), Set.of(2003)))
                .contains("<html lang=\"en\">", "Office Two", "Compare offices and years", "Not eligible")
                .doesNotContain("Kota Satu 2003", "{0}");
        assertThat(page("id", Set.of(OTHER), Set.of(1999)))
                .contains("Belum ada permohonan")
                .doesNotContain("<table");
    }

    @Test
    void theTableSaysWhoseEachNumberIs() {
        assertThat(ReportTable.of(prepared().of(Set.of("first", OTHER), Set.of(2003))))
                .startsWith("office,name,city,countedOn,year,measure,of,unit,value\r\n")
                .contains(",Dinas <Satu>,Kota Satu,2004-06-01,2003,received,,applications,28\r\n")
                .contains("kota-banding,Dinas Banding,Kota Banding,2004-06-01,2003,received,,applications,16\r\n");
    }

    @Test
    void itIsAsItsSchemaSays() {
        String schema = new String(OpenReport.resource("/report/comparison.schema.json"), StandardCharsets.UTF_8);
        var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        String told = json.writeValueAsString(prepared().of(Set.of("first", OTHER), Set.of(2002, 2003)));
        assertThat(validator.validate(told, InputFormat.JSON)).isEmpty();
        assertThat(validator.validate(told.replace("\"city\"", "\"town\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(json.readTree(schema).path("$defs").path("year"))
                .isEqualTo(json.readTree(OpenReport.resource("/report/report.schema.json"))
                        .path("$defs")
                        .path("year"));
    }

    /// The other service answers later again.
    @Test
    void whileTheNamesAreNotKnownAnOfficeStandsWithItsWord() {
        fake.down = true;
        try {
            assertThat(page("id", Set.of(OTHER), Set.of(2003)))
                    .contains("<th scope=\"col\">kota-banding<br>2003</th>", "data-type=\"kota-banding 2003\"");
        } finally {
            fake.down = false;
        }
        assertThat(page("id", Set.of(OTHER), Set.of(2003))).contains("Dinas Banding");
    }

    /// A page asks for the names in three places, and whoever does not answer is not asked each time.
    @Test
    void namesAreAskedOnceAndAPageSaysThatTheyCouldNotBe() {
        TestClock clock = new TestClock();
        PreparedComparison prepared = new PreparedComparison(report(), applicants, clock);
        String missing = "Nama kantor sedang tidak dapat ditanyakan";
        fake.officesAsked.set(0);
        fake.down = true;
        try {
            assertThat(page(prepared, "id", Set.of(OTHER), Set.of(2003))).contains(missing);
            assertThat(page(prepared, "id", Set.of(OTHER), Set.of(2003))).contains(missing);
            assertThat(fake.officesAsked).hasValue(1);
        } finally {
            fake.down = false;
        }
        clock.moveTo(clock.instant().plus(PreparedComparison.UNANSWERED));
        assertThat(page(prepared, "id", Set.of(OTHER), Set.of(2003)))
                .contains("Dinas Banding")
                .doesNotContain(missing);
        assertThat(fake.officesAsked).hasValue(2);

        clock.moveTo(clock.instant().plus(PreparedReport.KEPT));
        fake.down = true;
        try {
            assertThat(page(prepared, "id", Set.of(OTHER), Set.of(2003)))
                    .as("what was said before")
                    .contains("Dinas Banding")
                    .doesNotContain(missing);
        } finally {
            fake.down = false;
        }
    }

    @Test
    void whatIsNoOfficeIsRefusedAndOnThePageLeftOut() throws Exception {
        http.perform(get("/api/service-report/comparison").param("office", "kota-tiada"))
                .andExpect(status().isNotFound());
        http.perform(get("/api/service-report/comparison")
                        .param("office", "first")
                        .param("office", OTHER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.smallest").value(5));
        http.perform(get("/api/service-report/comparison/page")
                        .param("office", "\"><b>")
                        .param("year", "\"><i>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("\"><b>"))))
                .andExpect(content().string(not(containsString("\"><i>"))));
        http.perform(get("/api/service-report/page"))
                .andExpect(content().string(containsString("/api/service-report/comparison/page?lang=id")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/service-report/comparison",
                "/api/service-report/comparison/page?lang=en",
                "/api/service-report/comparison/table.csv",
                "/api/service-report/comparison/schema.json"
            })
    void everybodyIsAnsweredAndWhoHasItIsToldSo(String address) throws Exception {
        String tag = Objects.requireNonNull(http.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Link", containsString("comparison/schema.json")))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        http.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
    }

    private String page(String language, Set<String> offices, Set<Integer> years) {
        return page(prepared(), language, offices, years);
    }

    private static String page(PreparedComparison prepared, String language, Set<String> offices, Set<Integer> years) {
        return new ComparisonPage(
                        prepared.of(offices, years),
                        prepared.offices(),
                        prepared.years(),
                        offices,
                        years,
                        prepared.areNamesMissing(),
                        ReportWords.in(language))
                .render();
    }

    private PreparedComparison prepared() {
        return new PreparedComparison(report(), applicants, YEARS_AGO);
    }

    private PreparedReport report() {
        return new PreparedReport(queries, offices, YEARS_AGO);
    }

    private void cases(String of, int number, String phase, String received, String reasons) {
        jdbc.sql("""
                        INSERT INTO case_file (application_id, version, phase, phase_since, application_number, period_id, outlet_id,
                            outlet_name, company_name, outlet_type, applicant_id, first_received_at, dossier_version,
                            dossier_digest, received_at, judgements, reasons, changed_by, changed_at, decided_at, office)
                        SELECT gen_random_uuid(), 1, :phase, now(), 'COMPARE-' || gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                            'a', 'b', 'ONLINE', 'c', :received::timestamptz, 1, 'd', :received::timestamptz, '[]', :reasons::jsonb, 'e',
                            now(), CASE WHEN :phase <> 'QUEUED' THEN :received::timestamptz + interval '36 hours' END, :office
                        FROM generate_series(1, :number)
                        """)
                .param("phase", phase)
                .param("received", received)
                .param("reasons", reasons)
                .param("number", number)
                .param("office", of)
                .update();
    }
}
