package id.sahkan.decree.publicregister;

import static id.sahkan.http.Spreadsheet.asText;

import id.sahkan.contracts.OutletType;
import id.sahkan.decree.office.Offices;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Paging;
import id.sahkan.http.PublicAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Who is a partner, for everybody: as a page without JavaScript, as JSON and as a table.
@RestController
@AcrossOffices
@RequestMapping("/api/public")
class PartnerController {

    private final PartnerRegister register;
    private final PreparedAnswers prepared;
    private final Offices offices;
    private final JsonMapper json;

    PartnerController(PartnerRegister register, PreparedAnswers prepared, Offices offices, JsonMapper json) {
        this.register = register;
        this.prepared = prepared;
        this.offices = offices;
        this.json = json;
    }

    @GetMapping(value = "/partners", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable OutletType type,
            @RequestParam(required = false) @Nullable Integer tier,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable PartnerStanding status,
            @RequestParam(required = false) @Nullable Integer budgetYear,
            @RequestParam(required = false) @Nullable String decree,
            @RequestParam(required = false) @Nullable String office,
            Paging paging) {
        var search = PartnerSearch.of(q, type, tier, day, status, budgetYear, decree, office, prepared.today(office));
        var answer = prepared.of(
                "json " + search + " " + paging, () -> json.writeValueAsBytes(register.find(search, paging)));
        return answer.as(MediaType.APPLICATION_JSON).headers(OpenData::links).body(answer.content());
    }

    /// The words of its form are parameters; one that is left empty is not given.
    @GetMapping("/partners/page")
    ResponseEntity<byte[]> page(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String budgetYear,
            @RequestParam(required = false) @Nullable String decree,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        PageText words = PageText.asked(lang, request);
        var asked = new PartnerPage.Asked(q, type, tier, status, budgetYear, decree, office, day, page);
        PartnerPage list = PartnerPage.of(asked, prepared.today(office), words);
        return prepared.text(list.asked(), () -> list.render(register, offices)).page(words);
    }

    @GetMapping("/partners.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable OutletType type,
            @RequestParam(required = false) @Nullable Integer tier,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable PartnerStanding status,
            @RequestParam(required = false) @Nullable Integer budgetYear,
            @RequestParam(required = false) @Nullable String decree,
            @RequestParam(required = false) @Nullable String office) {
        var search = PartnerSearch.of(q, type, tier, day, status, budgetYear, decree, office, prepared.today(office));
        var answer = prepared.text("csv " + search, () -> table(search));
        return answer.as(PublicAnswer.CSV).headers(OpenData::links).body(answer.content());
    }

    private String table(PartnerSearch search) {
        StringBuilder written = new StringBuilder("\ufeff");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "outletName",
                        "companyName",
                        "outletType",
                        "tier",
                        "responsibleEditor",
                        "reporter",
                        "decreeNumber",
                        "publicCode",
                        "decreedOn",
                        "validUntil",
                        "lapsedOn",
                        "lapsedByNumber",
                        "lapsedByCode",
                        "partner",
                        "standing",
                        "budgetYear",
                        "alsoNamed",
                        "office")
                .get();
        try (CSVPrinter csv = new CSVPrinter(written, format)) {
            for (Partner partner : register.all(search)) {
                csv.printRecord(
                        asText(partner.outletName()),
                        asText(partner.companyName()),
                        partner.outletType(),
                        partner.tier(),
                        asText(partner.responsibleEditor()),
                        asText(partner.reporter()),
                        asText(partner.decreeNumber()),
                        partner.publicCode(),
                        partner.decreedOn(),
                        partner.validUntil(),
                        partner.lapsedOn(),
                        asText(partner.lapsedByNumber()),
                        partner.lapsedByCode(),
                        partner.partner(),
                        partner.standing(),
                        partner.budgetYear(),
                        asText(partner.alsoNamed()),
                        partner.office());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }
}
