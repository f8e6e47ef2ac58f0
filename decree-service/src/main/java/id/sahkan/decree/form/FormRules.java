package id.sahkan.decree.form;

import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Clause;
import id.sahkan.decree.document.DecreeForm.Kind;
import id.sahkan.decree.document.DecreeForm.Numbering;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.document.FormText;
import id.sahkan.decree.document.Indonesian;
import id.sahkan.decree.document.PageRoom;
import id.sahkan.decree.document.PageRoom.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a form may not be, whoever saves it: it would print a word twice, give a number twice, or leave nobody to sign.
/// That each line is there and can be drawn is looked at before, where it is read.
final class FormRules {

    static final Set<String> OF_TITLE = Set.of("budgetYear", "region");
    static final Set<String> OF_LINES = Set.of("budgetYear", "region");
    static final Set<String> OF_NUMBER = Set.of("sequence", "romanMonth", "year");

    /// Longer ones stand over the edge of the page.
    private static final int LONGEST_WORD = 60;

    private static final Pattern DOUBLED = Pattern.compile(
            "(?<![\\p{L}-])(\\p{L}{2,})\\s+\\1(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /// How a letterhead parts the ways in which its office is reached.
    private static final Pattern CONTACT = Pattern.compile(" · ", Pattern.LITERAL);

    private static final Pattern LONG_WORD = Pattern.compile("\\S{" + (LONGEST_WORD + 1) + ",}");

    /// A digit or another placeholder beside the sequence: nobody could say which number it is.
    private static final Pattern TOUCHING = Pattern.compile("[\\d}]\\{sequence}|\\{sequence}[\\d{]");

    record Wrong(String field, FormFault fault) {}

    private final DecreeForm form;
    private final List<Wrong> wrong = new ArrayList<>();

    private FormRules(DecreeForm form) {
        this.form = form;
    }

    /// @param before what is in use now
    /// @param lastNumber the last number that was given in a year
    static List<Wrong> of(DecreeForm form, DecreeForm before, LocalDate today, IntUnaryOperator lastNumber) {
        var rules = new FormRules(form);
        rules.words();
        rules.room();
        rules.number(before.number(), today, lastNumber);
        rules.signatories(today);
        return List.copyOf(rules.wrong);
    }

    private void words() {
        var letterhead = form.letterhead();
        line("letterhead.government", letterhead.government(), Set.of());
        line("letterhead.office", letterhead.office(), Set.of());
        line("letterhead.region", letterhead.region(), Set.of());
        line("letterhead.address", letterhead.address(), Set.of());
        line("letterhead.contact", letterhead.contact(), Set.of());
        line("place", form.place(), Set.of());
        line("title", form.title(), OF_TITLE);
        if (!line("signingOffice", form.signingOffice(), Set.of())) {
            // as it is printed: after "Keputusan", and with its region
            reject(isDoubled("Keputusan " + form.fullOffice()), "signingOffice", FormFault.WORD_DOUBLED);
        }
        lines("recitals", form.recitals(), FormText.OF_A_DECREE);
        for (int i = 0; i < form.legalBasis().size(); i++) {
            line("legalBasis[" + i + "].text", form.legalBasis().get(i).text(), OF_LINES);
        }
        lines("noted", form.noted(), FormText.OF_A_DECREE);
        for (int i = 0; i < form.clauses().size(); i++) {
            Clause clause = form.clauses().get(i);
            line("clauses[" + i + "].text", clause.text(), FormText.OF_A_DECREE);
            lines("clauses[" + i + "].points", clause.points(), FormText.OF_A_DECREE);
        }
        lines("copies", form.copies(), OF_LINES);
    }

    private void lines(String field, List<String> texts, Set<String> placeholders) {
        for (int i = 0; i < texts.size(); i++) {
            line(field + "[" + i + "]", texts.get(i), placeholders);
        }
    }

    /// @return whether something is wrong with it
    private boolean line(String field, @Nullable String text, Set<String> placeholders) {
        if (text == null) {
            return false;
        }
        if (!placeholders.containsAll(FormText.placeholders(text))) {
            return reject(true, field, FormFault.PLACEHOLDER_UNKNOWN);
        }
        if (LONG_WORD.matcher(text).find()) {
            return reject(true, field, FormFault.WORD_TOO_LONG);
        }
        return reject(isDoubled(filled(text)), field, FormFault.WORD_DOUBLED);
    }

    /// With what is known before a decree is drafted. What is wrong itself is said once, where it was typed.
    private String filled(String text) {
        return text.replace("{title}", sound(form.title()))
                .replace(
                        "{signingOffice}",
                        sound("Keputusan " + form.fullOffice()).isEmpty() ? "" : form.officeInText())
                .replace("{region}", sound(form.letterhead().region()));
    }

    private static String sound(String text) {
        return isDoubled(text) ? "" : text;
    }

    private static boolean isDoubled(String text) {
        return DOUBLED.matcher(text).find();
    }

    /// No line is broken within a word: one that is wider than its place would stand over the edge.
    private void room() {
        var room = new PageRoom(form);
        var letterhead = form.letterhead();
        narrow(room.holds(Place.GOVERNMENT, letterhead.government()), "letterhead.government");
        String office = letterhead.office();
        if (office != null) {
            narrow(room.holds(Place.OFFICE, office), "letterhead.office");
        }
        String full = Indonesian.upper(form.fullOffice());
        boolean signed = room.signatureHolds(full, false) && room.holds(Place.OFFICE, full);
        narrow(signed && room.holds(Place.TITLE, full), "signingOffice");
        String address = letterhead.address();
        narrow(address == null || room.holds(Place.ADDRESS, address), "letterhead.address");
        String contact = letterhead.contact();
        narrow(
                contact == null
                        || CONTACT.splitAsStream(contact).allMatch(part -> room.holdsUnbroken(Place.ADDRESS, part)),
                "letterhead.contact");
        narrow(room.signatureHolds(form.place(), false), "place");
        narrow(room.holds(Place.TITLE, known(form.title())), "title");
        narrow(room, Place.LINE, "recitals", form.recitals());
        for (int i = 0; i < form.legalBasis().size(); i++) {
            narrow(room.holds(Place.LINE, known(form.legalBasis().get(i).text()) + ";"), "legalBasis[" + i + "].text");
        }
        narrow(room, Place.LINE, "noted", form.noted());
        for (int i = 0; i < form.clauses().size(); i++) {
            Clause clause = form.clauses().get(i);
            narrow(room.holds(Place.CLAUSE, known(clause.text()) + "."), "clauses[" + i + "].text");
            narrow(room, Place.POINT, "clauses[" + i + "].points", clause.points());
        }
        narrow(room, Place.COPY, "copies", form.copies());
        narrow(room.holdsUnbroken(Place.LINE, widest(form.number().pattern())), "number.pattern");
        for (int i = 0; i < form.signatories().size(); i++) {
            Signatory one = form.signatories().get(i);
            String at = "signatories[" + i + "]";
            narrow(room.signatureHolds(Indonesian.upper(one.name()), true), at + ".name");
            narrow(one.rank() == null || room.signatureHolds(one.rank(), false), at + ".rank");
            narrow(one.number() == null || room.signatureHolds(one.number(), false), at + ".number");
        }
    }

    private void narrow(PageRoom room, Place place, String field, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            narrow(room.holds(place, known(lines.get(i)) + ";"), field + "[" + i + "]");
        }
    }

    /// No number of a year is printed wider.
    private static String widest(String pattern) {
        return pattern.replace("{sequence}", "99999")
                .replace("{romanMonth}", "VIII")
                .replace("{year}", "2000");
    }

    /// Said of a field of which nothing else is wrong.
    private void narrow(boolean fits, String field) {
        boolean said = wrong.stream().anyMatch(one -> one.field().equals(field));
        reject(!fits && !said, field, FormFault.DOES_NOT_FIT);
    }

    /// With what is known of every decree; a fact that only a draft has finds its line by itself.
    private String known(String text) {
        return filled(text).replaceAll("\\{[^{}]*}", "");
    }

    private void number(Numbering before, LocalDate today, IntUnaryOperator lastNumber) {
        Numbering number = form.number();
        String pattern = number.pattern();
        if (!OF_NUMBER.containsAll(FormText.placeholders(pattern))) {
            reject(true, "number.pattern", FormFault.PLACEHOLDER_UNKNOWN);
            return;
        }
        boolean sequence = pattern.contains("{sequence}");
        reject(!sequence, "number.pattern", FormFault.SEQUENCE_MISSING);
        reject(sequence && !pattern.contains("{year}"), "number.pattern", FormFault.YEAR_MISSING);
        reject(TOUCHING.matcher(pattern).find(), "number.pattern", FormFault.SEQUENCE_TOUCHES);
        Integer year = number.startYear();
        boolean same = number.start() == before.start() && Objects.equals(year, before.startYear());
        if (year == null) {
            reject(number.start() > 1, "number.startYear", FormFault.REQUIRED);
        } else if (!same) {
            if (!reject(
                    year < today.getYear() || year > today.getYear() + 1, "number.startYear", FormFault.OUT_OF_RANGE)) {
                reject(number.start() <= lastNumber.applyAsInt(year), "number.start", FormFault.START_USED);
            }
        }
    }

    private void signatories(LocalDate today) {
        List<Signatory> all = form.signatories();
        for (int i = 0; i < all.size(); i++) {
            String at = "signatories[" + i + "]";
            Signatory one = all.get(i);
            LocalDate until = one.until();
            reject((one.rank() == null) != (one.number() == null), at + ".number", FormFault.RANK_WITHOUT_NUMBER);
            reject(
                    form.letterhead().kind() == Kind.DEPARTMENT && one.rank() == null && one.number() == null,
                    at + ".number",
                    FormFault.REQUIRED);
            if (reject(until != null && until.isBefore(one.from()), at + ".until", FormFault.ENDS_BEFORE_BEGIN)) {
                continue;
            }
            boolean overlaps = all.subList(0, i).stream().anyMatch(other -> overlap(one, other));
            reject(overlaps, at + ".from", FormFault.SIGNATORIES_OVERLAP);
        }
        reject(all.stream().noneMatch(one -> one.holdsOn(today)), "signatories", FormFault.NO_SIGNATORY_TODAY);
    }

    /// The same account twice, or two holders of the office, on one day. Beside its holder somebody may act.
    private static boolean overlap(Signatory one, Signatory other) {
        boolean apart = ends(one).isBefore(other.from()) || ends(other).isBefore(one.from());
        return !apart && (one.account().equals(other.account()) || Objects.equals(one.acting(), other.acting()));
    }

    private static LocalDate ends(Signatory one) {
        return one.until() == null ? LocalDate.MAX : one.until();
    }

    private boolean reject(boolean is, String field, FormFault fault) {
        if (is) {
            wrong.add(new Wrong(field, fault));
        }
        return is;
    }
}
