package id.sahkan.decree.publicregister;

import id.sahkan.decree.office.Offices;
import id.sahkan.decree.registerlog.LoggedEntries;
import id.sahkan.http.AcrossOffices;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whether a decree is in force on a day, for everybody and without JavaScript.
@RestController
@AcrossOffices
class CheckController {

    private final PublicRegister register;
    private final LoggedEntries logged;
    private final PreparedAnswers prepared;
    private final Offices offices;

    CheckController(PublicRegister register, LoggedEntries logged, PreparedAnswers prepared, Offices offices) {
        this.register = register;
        this.logged = logged;
        this.prepared = prepared;
        this.offices = offices;
    }

    @GetMapping(CheckPage.ADDRESS)
    ResponseEntity<byte[]> check(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        PageText words = PageText.asked(lang, request);
        String whose = office == null || office.isBlank() ? register.office(q) : office;
        CheckPage page = CheckPage.of(q, day, office, prepared.today(whose), words);
        return prepared.text(page.asked(), () -> page.render(register, logged, offices))
                .page(words);
    }
}
