package id.sahkan.decree.publicregister;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.decree.office.Office;
import id.sahkan.decree.publicregister.PublicDecree.Link;
import id.sahkan.decree.publicregister.PublicDecree.Row;
import id.sahkan.decree.registerlog.LoggedEntries.Logged;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a page says of one decree as it stands on a day, as HTML.
///
/// @param address where the page of the decree with a code is, ready to stand in HTML
record DecreeFacts(PageText words, LocalDate day, UnaryOperator<String> address) {

    static OnDay.Standing standing(PublicDecree decree) {
        OnDay onDay = decree.onDay();
        if (onDay == null) {
            throw new IllegalStateException("the page asks of a day");
        }
        return onDay.standing();
    }

    /// One sentence.
    String verdict(PublicDecree decree) {
        return said("day." + standing(decree), params(decree));
    }

    /// The same where it stands in no HTML.
    String plainVerdict(PublicDecree decree) {
        return words.plain("day." + standing(decree), params(decree));
    }

    private String[] params(PublicDecree decree) {
        return new String[] {
            words.day(day), words.day(decree.decreedOn()), words.day(decree.validUntil()), revokedBy(decree)
        };
    }

    /// What fell with the decree that it changed names none of its own.
    private static String revokedBy(PublicDecree decree) {
        return decree.changedBy().stream()
                .filter(one -> one.kind() == DecreeKind.REVOCATION)
                .map(Link::number)
                .findFirst()
                .orElseGet(
                        () -> decree.changes() == null ? "" : decree.changes().number());
    }

    String list(PublicDecree decree, Office whose, Logged logged) {
        StringBuilder facts = new StringBuilder();
        fact(facts, "number", PageText.text(decree.number()));
        fact(facts, "about", PageText.text(decree.title()));
        fact(facts, "kind", said("kind." + decree.kind()));
        if (whose.isTold()) {
            fact(facts, "office", PageText.text(whose.title(words.locale())));
        }
        fact(facts, "decreed-on", words.day(decree.decreedOn()));
        fact(facts, "valid-until-label", words.day(decree.validUntil()));
        fact(facts, "signer", PageText.text(decree.signerName() + ", " + decree.signerTitle()));
        if (decree.changes() != null) {
            fact(facts, "changes", link(decree.changes()));
        }
        List<Link> changes = decree.changedBy().stream()
                .filter(one -> !one.decreedOn().isAfter(day))
                .toList();
        if (!changes.isEmpty()) {
            fact(facts, "changed-by", changes.stream().map(this::link).collect(Collectors.joining("<br>")));
        }
        String entry = new LogWords(words).entry(logged, decree.publicCode());
        if (!entry.isEmpty()) {
            fact(facts, "log", entry);
        }
        return facts.toString();
    }

    private void fact(StringBuilder facts, String key, String value) {
        facts.append("<dt>").append(said(key)).append("</dt><dd>").append(value).append("</dd>");
    }

    private String link(Link other) {
        return "<a href=\"%s\">%s</a> (%s, %s)"
                .formatted(
                        address.apply(other.publicCode()),
                        PageText.text(other.number()),
                        said("kind." + other.kind()),
                        words.day(other.decreedOn()));
    }

    /// @param most so many rows; what more there is, the reader is led to by others
    String annex(PublicDecree decree, int most) {
        String rows = decree.entries().stream().limit(most).map(this::row).collect(Collectors.joining());
        return """
                <h2>%s</h2><p class="quiet">%s</p>
                <div class="scroll" tabindex="0" role="group" aria-label="%s"><table><thead><tr><th scope="col">%s</th><th scope="col">%s</th>\
                <th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>%s</tbody></table></div>
                """.formatted(
                        said("annex"),
                        said("media", String.valueOf(decree.entries().size())),
                        said("annex"),
                        said("outlet"),
                        said("type"),
                        said("tier"),
                        said("effect"),
                        rows);
    }

    private String row(Row row) {
        LocalDate lapsed = row.lapsedOn();
        String name = PageText.text(row.outletName());
        return """
                <tr><th scope="row">%d. %s<small>%s</small><small>%s</small></th><td data-type="%s">%s</td><td data-type="%s">%d</td><td data-type="%s">%s%s</td></tr>
                """.formatted(
                        row.annexNumber(),
                        row.partner() == null
                                ? name
                                : "<a href=\"%s\">%s</a>"
                                        .formatted(words.address(PartnerHistoryPage.address(row.partner())), name),
                        PageText.text(row.companyName()),
                        people(row),
                        said("type"),
                        said("outlet." + row.outletType()),
                        said("tier"),
                        row.tier(),
                        said("effect"),
                        effect(row),
                        lapsed == null || lapsed.isAfter(day)
                                ? ""
                                : "<small>" + said("lapsed-since", words.day(lapsed)) + "</small>");
    }

    private String people(Row row) {
        return "%s: %s · %s: %s"
                .formatted(
                        said("responsible-editor"),
                        PageText.text(row.responsibleEditor()),
                        said("reporter"),
                        PageText.text(row.reporter()));
    }

    private String effect(Row row) {
        String why = row.reason() == null ? "" : ": " + said("reason." + row.reason());
        String words = row.reasonText() == null ? "" : ": " + PageText.text(row.reasonText());
        return said("effect." + row.effect()) + why + words;
    }

    private String said(String key, String... params) {
        return words.said(key, params);
    }
}
