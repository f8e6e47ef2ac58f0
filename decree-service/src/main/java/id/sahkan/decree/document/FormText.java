package id.sahkan.decree.document;

import static id.sahkan.decree.document.Html.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of the form with what one decree says in the place of their placeholders.
public final class FormText {

    /// What a sentence may name.
    public static final Set<String> OF_A_DECREE = Set.of(
            "title",
            "signingOffice",
            "region",
            "budgetYear",
            "announcementNumber",
            "announcementDate",
            "minutesNumber",
            "minutesDate",
            "validUntil");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}([;,.:]*)");

    /// `Nomor 40 Tahun 1999` is one name and `5 (lima)` one number: neither is broken over two lines.
    private static final Pattern UNBROKEN = Pattern.compile("Nomor \\d+( Tahun \\d+)?;?|\\d+ \\([a-z ]+\\)");

    private static final Set<String> UNBROKEN_FACTS = Set.of(
            "announcementNumber",
            "announcementDate",
            "minutesNumber",
            "minutesDate",
            "validUntil",
            "changedNumber",
            "changedDate");

    private final Map<String, String> facts;
    private final PageRoom room;

    FormText(DecreeDocument decree) {
        var said = new HashMap<>(Map.of(
                "title", decree.title(),
                "signingOffice", decree.form().officeInText(),
                "region", decree.form().letterhead().region(),
                "budgetYear", Integer.toString(decree.budgetYear()),
                "announcementNumber", decree.announcement().number(),
                "announcementDate", Indonesian.date(decree.announcement().date()),
                "minutesNumber", decree.minutes().number(),
                "minutesDate", Indonesian.date(decree.minutes().date()),
                "validUntil", Indonesian.date(decree.validUntil())));
        var change = decree.change();
        if (change != null) {
            said.put("changedNumber", change.number());
            said.put("changedDate", Indonesian.date(change.decreedOn()));
            said.put("changedTitle", change.title());
            said.put("ground", change.ground());
        }
        this.facts = Map.copyOf(said);
        this.room = new PageRoom(decree.form());
    }

    /// Escaped for the page. The mark that follows a date stays with it: it never begins a line.
    String html(String words) {
        StringBuilder out = new StringBuilder();
        Matcher found = PLACEHOLDER.matcher(words);
        int at = 0;
        while (found.find()) {
            out.append(literal(words.substring(at, found.start())));
            String name = found.group(1);
            String value = numbered(text(facts.getOrDefault(name, "{" + name + "}") + found.group(2)));
            out.append(UNBROKEN_FACTS.contains(name) ? unbroken(value) : value);
            at = found.end();
        }
        return out.append(literal(words.substring(at))).toString();
    }

    /// The number of the decree that is changed stays on one line, also within a title.
    private String numbered(String html) {
        String number = facts.get("changedNumber");
        return number == null || html.equals(text(number)) ? html : html.replace(text(number), unbroken(text(number)));
    }

    /// On one line, if there is one that is long enough.
    private String unbroken(String html) {
        return room.holdsUnbroken(PageRoom.Place.POINT, html) ? together(html) : html;
    }

    /// A title as headings print it.
    String upperTitle() {
        return numbered(text(Indonesian.upper(facts.getOrDefault("title", ""))));
    }

    /// What stands between braces in these words; a brace alone is itself one.
    public static Set<String> placeholders(String words) {
        Set<String> names = new LinkedHashSet<>();
        String rest = PLACEHOLDER.matcher(words).replaceAll(found -> {
            names.add(found.group(1));
            return "";
        });
        if (rest.contains("{") || rest.contains("}")) {
            names.add("");
        }
        return names;
    }

    static String together(String html) {
        return "<span class=\"together\">" + html + "</span>";
    }

    private static String literal(String words) {
        return UNBROKEN.matcher(text(words)).replaceAll(m -> Matcher.quoteReplacement(together(m.group())));
    }
}
