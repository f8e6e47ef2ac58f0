package id.sahkan.decree.publicregister;

import id.sahkan.decree.presscard.PressCard;
import id.sahkan.decree.presscard.PressCard.Standing;
import java.time.LocalDate;
import java.util.Optional;

/// What the code on a press card leads to: whether it is good, and whom it names while it is.
final class PressCardPage {

    private static final String UNLISTED = "<meta name=\"robots\" content=\"noindex\">";

    private final PageText words;

    PressCardPage(PageText words) {
        this.words = words;
    }

    private static String address(String card) {
        return "/api/public/press-cards/" + card + "/page";
    }

    String render(Optional<PressCard> found, LocalDate today) {
        return found.map(card -> known(card, card.on(today), today)).orElseGet(this::unknown);
    }

    private String unknown() {
        String check = "<p><a href=\"%s\">%s</a></p>".formatted(words.address(CheckPage.ADDRESS), said("check"));
        String here = words.other().address(CheckPage.ADDRESS);
        return words.page(said("card-unknown"), here, UNLISTED, said("card-unknown-lead"), check);
    }

    /// Of whoever is named no longer, the page keeps the name for itself.
    private String known(PressCard card, Standing standing, LocalDate today) {
        String main = """
                <p role="status"><strong>%s</strong></p><dl>%s</dl>
                <p><a href="%s">%s</a></p>
                """.formatted(
                        said("card." + standing, words.day(today), words.day(card.from()), words.day(card.until())),
                        standing == Standing.VALID ? facts(card) : fact("card-number", card.number()),
                        words.address(PartnerHistoryPage.address(card.number())),
                        said("card-partner"));
        return words.page(
                said("card-title", card.number()),
                words.other().address(address(card.number())),
                UNLISTED,
                said("card-lead"),
                main);
    }

    private String facts(PressCard card) {
        return fact("journalist", PageText.text(card.journalist()))
                + fact("outlet", PageText.text(card.outlet()))
                + fact("company", PageText.text(card.company()))
                + fact("decree", PageText.text(card.decree()))
                + fact("decreed-on", words.day(card.from()))
                + fact("valid-until-label", words.day(card.until()))
                + fact("card-number", card.number());
    }

    private String fact(String key, String html) {
        return "<dt>%s</dt><dd>%s</dd>".formatted(said(key), html);
    }

    private String said(String key, String... params) {
        return words.said(key, params);
    }
}
