package id.sahkan.decree.document;

import static id.sahkan.decree.document.Html.text;
import static id.sahkan.decree.document.Indonesian.upper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The head of every paper of the office: of a department, or of the regional head.
final class LetterheadBlock {

    private final DecreeForm form;

    LetterheadBlock(DecreeForm form) {
        this.form = form;
    }

    String html() {
        return switch (form.letterhead().kind()) {
            case DEPARTMENT -> departments();
            case REGIONAL_HEAD -> regionalHeads();
        };
    }

    private String departments() {
        var l = form.letterhead();
        return """
                <table class="kop" role="presentation"><tr>%s<td class="names"><div class="government">%s</div><div class="office">%s</div>
                <div class="contact">%s</div></td>
                </tr></table><div class="hairline"></div>
                """.formatted(
                        emblem("<td class=\"emblem\">", "</td>"),
                        text(upper(l.government())),
                        BalancedHeading.html(
                                upper(Objects.requireNonNullElse(l.office(), form.fullOffice())),
                                form.layout().headLetters(form.paper(), 44)),
                        String.join("<br/>", reached(l)));
    }

    /// How the office is reached, where the form says it.
    String contact() {
        String contact = form.letterhead().contact();
        return contact == null ? "" : unbroken(contact);
    }

    private static List<String> reached(DecreeForm.Letterhead l) {
        var lines = new ArrayList<String>();
        if (l.address() != null) {
            lines.add(text(l.address()));
        }
        if (l.contact() != null) {
            lines.add(unbroken(l.contact()));
        }
        return lines;
    }

    private String regionalHeads() {
        return """
                <div class="head-of-region">%s<div class="office">%s</div></div>
                """.formatted(
                emblem("", ""),
                BalancedHeading.html(upper(form.fullOffice()), form.layout().headLetters(form.paper(), 40)));
    }

    /// An office without an emblem has none here: nobody invents one.
    private String emblem(String before, String after) {
        String emblem = form.letterhead().emblem();
        return emblem == null
                ? ""
                : "%s<object type=\"%s\" data=\"%s\" alt=\"Lambang %s\"></object>%s"
                        .formatted(before, PageObjects.EMBLEM, text(emblem), text(DecreeRenderer.author(form)), after);
    }

    /// Keeps each part between middle dots on one line.
    private static String unbroken(String contact) {
        return String.join(
                " · ",
                Pattern.compile(" · ", Pattern.LITERAL)
                        .splitAsStream(contact)
                        .map(part -> FormText.together(text(part)))
                        .toList());
    }
}
