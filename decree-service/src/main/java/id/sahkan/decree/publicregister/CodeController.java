package id.sahkan.decree.publicregister;

import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.publicregister.PreparedAnswers.Checked;
import id.sahkan.decree.publicregister.PublicDecree.Summary;
import id.sahkan.decree.registerlog.LoggedEntries;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.TypedText;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the code on paper leads to, and one field for a code or a number.
@RestController
@AcrossOffices
class CodeController {

    private static final int LONGEST = 200;
    private static final int MOST = 20;

    private final PublicRegister register;
    private final LoggedEntries logged;
    private final PreparedAnswers prepared;
    private final Offices offices;
    private final String publicUrl;

    CodeController(
            PublicRegister register,
            LoggedEntries logged,
            PreparedAnswers prepared,
            Offices offices,
            OfficeSettings settings) {
        this.register = register;
        this.logged = logged;
        this.prepared = prepared;
        this.offices = offices;
        this.publicUrl = settings.publicUrl().replaceFirst("/+$", "");
    }

    @GetMapping(CodePage.ADDRESS + "/{code}")
    ResponseEntity<byte[]> one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        PageText words = PageText.asked(lang, request);
        CodePage page = new CodePage(words, publicUrl, prepared.today(register.office(code)));
        String known = PublicCode.read(code);
        return known == null
                ? unknown(page, readable(code))
                : answer(
                        prepared.check(
                                "code " + known + " " + page.today() + " " + words.language(),
                                () -> register.find(known, page.today())
                                        .map(decree -> new Checked(
                                                page.known(decree, offices, logged),
                                                CheckOutcome.of(DecreeFacts.standing(decree))))
                                        .orElseGet(() -> new Checked(page.unknown(known), CheckOutcome.UNKNOWN))),
                        words);
    }

    /// What is found goes on to its own address, which is the one to keep and to send.
    @GetMapping(CodePage.ADDRESS)
    ResponseEntity<byte[]> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        PageText words = PageText.asked(lang, request);
        CodePage page = new CodePage(words, publicUrl, prepared.today(null));
        String typed = readable(q);
        if (typed.isEmpty()) {
            return prepared.text("code " + words.language(), page::empty).page(words);
        }
        String code = PublicCode.read(typed);
        List<Summary> numbered = register.list(typed, null, null, MOST, 0);
        if (code != null && register.office(code) != null) {
            return found(code, words);
        }
        if (numbered.size() > 1) {
            return prepared.text(
                            "codes " + words.language() + " " + typed, () -> page.several(typed, numbered, offices))
                    .page(words);
        }
        return numbered.isEmpty()
                ? unknown(page, typed)
                : found(numbered.getFirst().publicCode(), words);
    }

    private static ResponseEntity<byte[]> found(String code, PageText words) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(words.link(CodePage.address(code))))
                .build();
    }

    private ResponseEntity<byte[]> unknown(CodePage page, String typed) {
        String asked = "code unknown " + page.today() + " " + page.words().language() + " " + typed;
        return answer(
                prepared.check(asked, () -> new Checked(page.unknown(typed), CheckOutcome.UNKNOWN)), page.words());
    }

    /// A code that nobody has is no page that is there, and whoever reads it is told what to do all the same.
    private static ResponseEntity<byte[]> answer(PreparedAnswers.Answer answer, PageText words) {
        ResponseEntity<byte[]> page = answer.page(words);
        return answer.outcome() == CheckOutcome.UNKNOWN
                ? new ResponseEntity<>(page.getBody(), page.getHeaders(), HttpStatus.NOT_FOUND)
                : page;
    }

    /// What cannot be shown is nothing.
    private static String readable(@Nullable String typed) {
        String line = typed == null ? "" : TypedText.line(typed);
        return line.length() > LONGEST || !TypedText.isPlain(line) ? "" : line;
    }
}
