package id.sahkan.applicant.period;

import id.sahkan.applicant.office.OfficeDesk;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import id.sahkan.http.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The procedure of an announced period, for everybody, also without JavaScript; of one that is prepared for those of
/// its office who see all of its periods, as a preview that nobody keeps.
@RestController
@AcrossOffices(
        publishedOnly = true,
        ownTo = {"administrator", "signatory", "auditor"})
class ProcedureController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /// An extension is seen after a minute by those who looked before it. Not kept for others: the gateway's answer
    /// may bring a cookie along.
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final PeriodStore periods;
    private final Clock clock;
    private final OfficeDesk offices;

    ProcedureController(PeriodStore periods, Clock clock, OfficeDesk offices) {
        this.periods = periods;
        this.clock = clock;
        this.offices = offices;
    }

    @GetMapping("/api/periods/{id}/procedure")
    ResponseEntity<byte[]> page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            CallerOffices own,
            HttpServletRequest request) {
        Optional<ApplicationPeriod> announced = periods.findAnnounced(id);
        ApplicationPeriod period = announced
                .or(() -> periods.find(id, own.having(PeriodController.SEEING_ALL), false))
                .orElseThrow(Problem::notFound);
        String language = lang == null ? Sentences.language(request) : lang.equals("en") ? "en" : "id";
        byte[] page = new ProcedurePage(
                        period,
                        offices.name(period.office(), language),
                        periods.requirements(id),
                        periods.changes(id),
                        clock.instant(),
                        new ProcedureWords(language))
                .render()
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(announced.isPresent() ? A_MINUTE : CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .eTag(DigestUtils.md5DigestAsHex(page))
                .body(page);
    }
}
