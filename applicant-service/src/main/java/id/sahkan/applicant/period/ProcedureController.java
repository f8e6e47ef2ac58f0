package id.sahkan.applicant.period;

import id.sahkan.applicant.office.OfficeDesk;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import id.sahkan.http.PublicAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
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
        String language = offices.language(period.office(), PublicAnswer.language(lang, request));
        byte[] page = new ProcedurePage(
                        period,
                        offices.name(period.office(), language),
                        offices.speaks(period.office(), "en"),
                        periods.requirements(id),
                        periods.changes(id),
                        clock.instant(),
                        new ProcedureWords(language))
                .render()
                .getBytes(StandardCharsets.UTF_8);
        // an extension is seen after a minute by those who looked before it
        ResponseEntity.BodyBuilder answer = PublicAnswer.page(PublicAnswer.tag(page), language);
        return (announced.isPresent() ? answer : answer.cacheControl(CacheControl.noStore())).body(page);
    }
}
