package id.sahkan.decree.publicregister;

import id.sahkan.decree.office.Offices;
import id.sahkan.decree.registerlog.LoggedEntries;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// One partner, for everybody: what each decree has said about it.
@RestController
@AcrossOffices
@RequestMapping("/api/public/partners/{partner}")
class PartnerHistoryController {

    private final PartnerHistories histories;
    private final LoggedEntries logged;
    private final PreparedAnswers prepared;
    private final Offices offices;
    private final JsonMapper json;

    PartnerHistoryController(
            PartnerHistories histories,
            LoggedEntries logged,
            PreparedAnswers prepared,
            Offices offices,
            JsonMapper json) {
        this.histories = histories;
        this.logged = logged;
        this.prepared = prepared;
        this.offices = offices;
        this.json = json;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> one(@PathVariable String partner) {
        var answer = prepared.of("partner json " + PublicCode.row(partner), () -> written(partner));
        return answer.as(MediaType.APPLICATION_JSON).headers(OpenData::links).body(answer.content());
    }

    private byte[] written(String partner) {
        return json.writeValueAsBytes(known(partner));
    }

    @GetMapping("/page")
    ResponseEntity<byte[]> page(
            @PathVariable String partner,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        PageText words = PageText.asked(lang, request);
        PartnerHistoryPage page = new PartnerHistoryPage(words);
        String asked = "partner " + PublicCode.row(partner) + " " + words.language();
        return prepared.text(asked, () -> render(page, partner)).page(words);
    }

    private String render(PartnerHistoryPage page, String partner) {
        PartnerHistory found = known(partner);
        return page.render(found, prepared.today(found.office()), offices.of(found.office()), logged(found.partner()));
    }

    private LoggedEntries.Logged logged(String partner) {
        PublicCode.Row first = Objects.requireNonNull(PublicCode.row(partner));
        return logged.ofPartner(first.code(), first.number());
    }

    /// Who opens the page gets the problem as a page, from the gateway.
    private PartnerHistory known(String partner) {
        return Optional.ofNullable(PublicCode.row(partner))
                .flatMap(row -> histories.find(row, prepared::today))
                .orElseThrow(() -> Problem.of(DecreeProblem.UNKNOWN_PARTNER));
    }
}
