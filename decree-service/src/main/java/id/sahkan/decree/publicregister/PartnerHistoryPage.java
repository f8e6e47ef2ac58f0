package id.sahkan.decree.publicregister;

import id.sahkan.decree.office.Office;
import id.sahkan.decree.publicregister.PartnerHistory.Effect;
import id.sahkan.decree.publicregister.PartnerHistory.Word;
import id.sahkan.decree.registerlog.LoggedEntries.Logged;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One partner as plain HTML: how it stands, whom it names, and every decree that has said something about it.
final class PartnerHistoryPage {

    private final PageText words;

    PartnerHistoryPage(PageText words) {
        this.words = words;
    }

    static String address(String partner) {
        return "/api/public/partners/" + partner + "/page";
    }

    String render(PartnerHistory partner, LocalDate today, Office office, Logged logged) {
        String address = address(partner.partner());
        String canonical = "<link rel=\"canonical\" href=\"%s\">".formatted(words.address(address));
        String main = """
                <p role="status"><strong>%s</strong></p><dl>%s</dl><h2>%s</h2>%s%s
                <p><a href="%s">%s</a> · <a href="%s">JSON</a> · <a href="%s">%s</a></p>
                <p class="quiet">%s <a href="%s" rel="license">CC BY 4.0</a></p>
                """.formatted(
                        standing(partner, today),
                        facts(partner) + (office.isTold() ? fact("office", link(office)) : ""),
                        said("history"),
                        history(partner.history(), logged),
                        new LogWords(words).state(logged),
                        words.address(PartnerPage.ADDRESS),
                        said("title"),
                        "/api/public/partners/" + partner.partner(),
                        words.address(CheckPage.ADDRESS),
                        said("check"),
                        said("licence"),
                        OpenData.LICENCE);
        return words.page(
                PageText.text(partner.outletName()),
                words.other().address(address),
                canonical,
                PageText.text(partner.companyName()),
                main);
    }

    private String standing(PartnerHistory partner, LocalDate today) {
        return switch (partner.standing()) {
            case IN_FORCE -> said("stands.IN_FORCE", words.day(today), words.day(partner.validUntil()));
            case EXPIRED -> said("stands.EXPIRED", words.day(partner.validUntil()));
            case REVOKED ->
                said("stands.REVOKED", words.day(partner.history().getLast().decreedOn()));
        };
    }

    private String link(Office office) {
        return "<a href=\"%s\">%s</a>"
                .formatted(
                        words.address(PartnerPage.ADDRESS, "office", office.key()),
                        PageText.text(office.title(words.locale())));
    }

    private String facts(PartnerHistory partner) {
        return fact("type", said("outlet." + partner.outletType()))
                + fact("tier", String.valueOf(partner.tier()))
                + person("responsible-editor", partner.responsibleEditor())
                + person("reporter", partner.reporter())
                + fact("partner-key", partner.partner());
    }

    private String person(String key, @Nullable String name) {
        return name == null ? "" : fact(key, PageText.text(name));
    }

    private String fact(String key, String value) {
        return "<dt>%s</dt><dd>%s</dd>".formatted(said(key), value);
    }

    /// The newest first.
    private String history(List<Word> history, Logged logged) {
        StringBuilder rows = new StringBuilder();
        for (int i = history.size() - 1; i >= 0; i--) {
            rows.append(row(history.get(i), i == 0 ? null : history.get(i - 1), logged));
        }
        return """
                <div class="scroll" tabindex="0" role="group" aria-label="%s"><table><thead><tr><th scope="col">%s</th><th scope="col">%s</th>\
                <th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>%s</tbody></table></div>
                """.formatted(said("history"), said("on-day"), said("effect"), said("tier"), said("decree"), rows);
    }

    private String row(Word word, @Nullable Word before, Logged logged) {
        return """
                <tr><th scope="row">%s</th><td data-type="%s">%s%s</td><td data-type="%s">%d</td>\
                <td data-type="%s"><a href="%s">%s</a><small>%s</small>%s</td></tr>
                """.formatted(
                        words.day(word.decreedOn()),
                        said("effect"),
                        said("effect." + word.effect()),
                        details(word, before),
                        said("tier"),
                        word.tier(),
                        said("decree"),
                        words.address(CheckPage.ADDRESS, "q", word.publicCode()),
                        PageText.text(word.decreeNumber()),
                        said("kind." + word.kind()),
                        small(new LogWords(words).entry(logged, word.publicCode())));
    }

    private String details(Word word, @Nullable Word before) {
        if (word.effect() == Effect.REVOKED) {
            String reason = said("reason." + Objects.requireNonNull(word.reason()));
            return small(word.reasonText() == null ? reason : reason + ": " + PageText.text(word.reasonText()));
        }
        String until = small(said("valid-until", words.day(word.validUntil())));
        boolean renamed = before != null
                && !(before.outletName().equals(word.outletName())
                        && before.companyName().equals(word.companyName()));
        return renamed && before != null ? small(said("renamed", names(before), names(word))) + until : until;
    }

    private static String names(Word word) {
        return word.outletName() + ", " + word.companyName();
    }

    private static String small(String escaped) {
        return escaped.isEmpty() ? "" : "<small>" + escaped + "</small>";
    }

    private String said(String key, String... params) {
        return words.said(key, params);
    }
}
