package id.sahkan.decree.publicregister;

import id.sahkan.decree.presscard.PressCard;
import id.sahkan.decree.presscard.PressCardStore;
import id.sahkan.http.AcrossOffices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A press card, for whoever scans it.
@RestController
@AcrossOffices
class PressCardPageController {

    private final PressCardStore cards;
    private final PreparedAnswers prepared;

    PressCardPageController(PressCardStore cards, PreparedAnswers prepared) {
        this.cards = cards;
        this.prepared = prepared;
    }

    @GetMapping("/api/public/press-cards/{card}/page")
    ResponseEntity<byte[]> page(
            @PathVariable String card,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        PageText words = PageText.asked(lang, request);
        PublicCode.Row row = PublicCode.row(card);
        String asked = "card " + row + " " + words.language();
        return prepared.text(asked, () -> page(words, found(row))).page(words);
    }

    private String page(PageText words, Optional<PressCard> card) {
        return new PressCardPage(words)
                .render(card, prepared.today(card.map(PressCard::office).orElse(null)));
    }

    private Optional<PressCard> found(PublicCode.@Nullable Row row) {
        return row == null
                ? Optional.empty()
                : cards.find(row.code(), row.number()).filter(PressCard::hasJournalist);
    }
}
