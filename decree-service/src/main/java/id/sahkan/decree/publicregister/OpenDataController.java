package id.sahkan.decree.publicregister;

import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.office.Offices;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.PublicAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What changes in the register, for whoever follows it, and the shape of its files.
@RestController
@AcrossOffices
class OpenDataController {

    private final RegisterChanges changes;
    private final PreparedAnswers prepared;
    private final OfficeSettings office;
    private final Offices offices;
    private final JsonMapper json;

    OpenDataController(
            RegisterChanges changes,
            PreparedAnswers prepared,
            OfficeSettings office,
            Offices offices,
            JsonMapper json) {
        this.changes = changes;
        this.prepared = prepared;
        this.office = office;
        this.offices = offices;
        this.json = json;
    }

    /// Who follows a feed sends no language that people chose: it is Indonesian unless its address says English.
    @GetMapping(OpenData.ATOM)
    ResponseEntity<byte[]> atom(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String office) {
        int number = number(page);
        String of = PartnerSearch.isOffice(office) ? office : null;
        PageText words = PageText.in(String.valueOf(lang));
        var answer = prepared.text(
                "atom " + number + " " + words.language() + " " + of,
                () -> feed(number, of, words).atom());
        return answer.as(PublicAnswer.ATOM).headers(OpenData::links).body(answer.content());
    }

    @GetMapping(OpenData.JSON_FEED)
    ResponseEntity<byte[]> jsonFeed(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String office) {
        int number = number(page);
        String of = PartnerSearch.isOffice(office) ? office : null;
        PageText words = PageText.in(String.valueOf(lang));
        var answer = prepared.of(
                "json feed " + number + " " + words.language() + " " + of,
                () -> feed(number, of, words).json(json));
        return answer.as(PublicAnswer.JSON_FEED).headers(OpenData::links).body(answer.content());
    }

    @GetMapping(OpenData.SCHEMA)
    ResponseEntity<byte[]> schema() {
        var answer = prepared.of("schema", OpenDataController::readSchema);
        return answer.as(PublicAnswer.SCHEMA).body(answer.content());
    }

    private RegisterFeed feed(int number, @Nullable String of, PageText words) {
        return new RegisterFeed(changes.page(number, of), office.publicUrl(), of, offices, words);
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,3}")
                ? Math.min(Integer.parseInt(page), RegisterChanges.LAST_PAGE)
                : 0;
    }

    private static byte[] readSchema() {
        try (InputStream schema = OpenDataController.class.getResourceAsStream("/partners/partners.schema.json")) {
            return Objects.requireNonNull(schema).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
