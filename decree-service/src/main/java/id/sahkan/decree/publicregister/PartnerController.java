package id.sahkan.decree.publicregister;

import id.sahkan.contracts.OutletType;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is a partner, for everybody: as a page without JavaScript, as JSON and as a table.
@RestController
@RequestMapping("/api/public")
class PartnerController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    /// Not kept for others: the gateway's answer may bring a cookie along.
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final PartnerRegister register;
    private final OfficeSettings office;
    private final Clock clock;

    PartnerController(PartnerRegister register, OfficeSettings office, Clock clock) {
        this.register = register;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/partners")
    Listing<Partner> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable OutletType type,
            @RequestParam(required = false) @Nullable Integer tier,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Paging paging) {
        return register.find(PartnerSearch.of(q, type, tier, day, today()), paging);
    }

    /// The words of its form are parameters; one that is left empty is not given.
    @GetMapping("/partners/page")
    ResponseEntity<byte[]> page(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        String language = lang == null ? Sentences.language(request) : lang.equals("en") ? "en" : "id";
        byte[] html = PartnerPage.asked(register, q, type, day, page, today(), language)
                .render()
                .getBytes(StandardCharsets.UTF_8);
        return answer(HTML, html)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .body(html);
    }

    @GetMapping("/partners.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable OutletType type,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day)
            throws IOException {
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
                        "lapsedByCode")
                .get();
        try (CSVPrinter csv = new CSVPrinter(written, format)) {
            for (Partner partner : register.all(PartnerSearch.of(q, type, null, day, today()))) {
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
                        partner.lapsedByNumber() == null ? null : asText(partner.lapsedByNumber()),
                        partner.lapsedByCode());
            }
        }
        byte[] table = written.toString().getBytes(StandardCharsets.UTF_8);
        return answer(CSV, table).body(table);
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).cacheControl(A_MINUTE).eTag(DigestUtils.md5DigestAsHex(content));
    }

    /// A spreadsheet calculates nothing from what somebody is called.
    private static String asText(String name) {
        return !name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), office.zone());
    }
}
