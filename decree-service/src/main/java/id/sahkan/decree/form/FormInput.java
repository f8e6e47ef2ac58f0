package id.sahkan.decree.form;

import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Clause;
import id.sahkan.decree.document.DecreeForm.Kind;
import id.sahkan.decree.document.DecreeForm.LegalBasis;
import id.sahkan.decree.document.DecreeForm.Numbering;
import id.sahkan.decree.document.DecreeForm.Paper;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.document.PageLayout;
import id.sahkan.decree.document.PageLayout.Side;
import id.sahkan.decree.document.Typeface;
import id.sahkan.http.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A form as it is sent: every line there, of a length that a page has room for, in letters that its fonts have.
record FormInput(
        @Nullable Paper paper,
        @Nullable LayoutInput layout,
        @Nullable String title,
        @Nullable String place,
        @Nullable String signingOffice,
        @Nullable LetterheadInput letterhead,
        @Nullable List<@Nullable String> recitals,
        @Nullable List<@Nullable LegalBasisInput> legalBasis,
        @Nullable List<@Nullable String> noted,
        @Nullable List<@Nullable ClauseInput> clauses,
        @Nullable List<@Nullable String> copies,
        @Nullable NumberInput number,
        @Nullable List<@Nullable SignatoryInput> signatories) {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_LETTERS = 26;
    private static final int MOST_LINES = 40;
    private static final int LARGEST_START = 99_999;
    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 8, 17);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Set<String> ACTING = Set.of("Plt.", "Plh.");

    /// Millimetres, and letters in points.
    record LayoutInput(
            @Nullable Integer top,
            @Nullable Integer bottom,
            @Nullable Integer left,
            @Nullable Integer right,
            @Nullable Typeface typeface,
            @Nullable Integer size) {

        private PageLayout checked(Checks checks) {
            int points = checks.given("layout.size", size, PageLayout.USUAL.size());
            checks.that(points >= PageLayout.SMALLEST && points <= PageLayout.LARGEST, "layout.size", "out-of-range");
            return new PageLayout(
                    margin(checks, "layout.top", top, Side.TOP),
                    margin(checks, "layout.bottom", bottom, Side.BOTTOM),
                    margin(checks, "layout.left", left, Side.LEFT),
                    margin(checks, "layout.right", right, Side.RIGHT),
                    checks.given("layout.typeface", typeface, PageLayout.USUAL.typeface()),
                    points);
        }

        private static int margin(Checks checks, String field, @Nullable Integer stated, Side side) {
            int margin = checks.given(field, stated, side.least);
            checks.that(margin >= side.least && margin <= side.most, field, "out-of-range");
            return margin;
        }
    }

    record LetterheadInput(
            @Nullable Kind kind,
            @Nullable String government,
            @Nullable String office,
            @Nullable String region,
            @Nullable String address,
            @Nullable String contact) {

        private DecreeForm.Letterhead checked(Checks checks) {
            Kind known = checks.given("letterhead.kind", kind, Kind.DEPARTMENT);
            String over = checks.printed("letterhead.government", government, LONGEST_NAME);
            String where = checks.printed("letterhead.region", region, 60);
            return switch (known) {
                case DEPARTMENT ->
                    new DecreeForm.Letterhead(
                            known,
                            over,
                            checks.printed("letterhead.office", office, LONGEST_NAME),
                            where,
                            checks.printed("letterhead.address", address, LONGEST_LINE),
                            checks.optionalPrinted("letterhead.contact", contact, LONGEST_LINE),
                            null);
                case REGIONAL_HEAD -> new DecreeForm.Letterhead(known, over, null, where, null, null, null);
            };
        }
    }

    record LegalBasisInput(@Nullable String text, @Nullable LocalDate verifiedOn) {

        private LegalBasis checked(Checks checks, String at, LocalDate today) {
            LocalDate day = verifiedOn == null ? null : day(checks, at + ".verifiedOn", verifiedOn);
            checks.that(day == null || !day.isAfter(today), at + ".verifiedOn", "date-in-future");
            return new LegalBasis(line(checks, at + ".text", text, LONGEST_TEXT), day);
        }
    }

    record ClauseInput(@Nullable String text, @Nullable List<@Nullable String> points) {

        private Clause checked(Checks checks, String at) {
            return new Clause(
                    line(checks, at + ".text", text, LONGEST_TEXT),
                    lines(checks, at + ".points", points, 0, MOST_LETTERS));
        }
    }

    record NumberInput(
            @Nullable String pattern,
            @Nullable Integer start,
            @Nullable Integer startYear) {

        private Numbering checked(Checks checks) {
            int first = start == null ? 1 : start;
            checks.that(first >= 1 && first <= LARGEST_START, "number.start", "out-of-range");
            return new Numbering(checks.printed("number.pattern", pattern, 80), first, startYear);
        }
    }

    record SignatoryInput(
            @Nullable String account,
            @Nullable String acting,
            @Nullable String name,
            @Nullable String rank,
            @Nullable String number,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        private Signatory checked(Checks checks, String at) {
            String actsAs = checks.optionalPrinted(at + ".acting", acting, 10);
            checks.that(actsAs == null || ACTING.contains(actsAs), at + ".acting", "acting-unknown");
            return new Signatory(
                    checks.text(at + ".account", account, 200),
                    actsAs,
                    checks.printed(at + ".name", name, LONGEST_NAME),
                    checks.optionalPrinted(at + ".rank", rank, LONGEST_NAME),
                    checks.optionalPrinted(at + ".number", number, 40),
                    day(checks, at + ".from", checks.given(at + ".from", from, FIRST_DAY)),
                    until == null ? null : day(checks, at + ".until", until));
        }
    }

    /// @param before the layout in use, which stays where none is stated
    /// @throws id.sahkan.http.Problem with everything that is wrong
    DecreeForm checked(Checks checks, LocalDate today, PageLayout before) {
        LetterheadInput head =
                letterhead == null ? new LetterheadInput(null, null, null, null, null, null) : letterhead;
        NumberInput numbered = number == null ? new NumberInput(null, null, null) : number;
        var form = new DecreeForm(
                checks.given("paper", paper, Paper.A4),
                layout == null ? before : layout.checked(checks),
                line(checks, "title", title, LONGEST_LINE),
                checks.printed("place", place, 60),
                checks.printed("signingOffice", signingOffice, LONGEST_NAME),
                head.checked(checks),
                lines(checks, "recitals", recitals, 1, MOST_LETTERS),
                bases(checks, today),
                lines(checks, "noted", noted, 0, MOST_LINES),
                clauses(checks),
                lines(checks, "copies", copies, 0, MOST_LINES),
                numbered.checked(checks),
                people(checks));
        checks.throwIfAny();
        return form;
    }

    private List<LegalBasis> bases(Checks checks, LocalDate today) {
        List<LegalBasis> checked = new ArrayList<>();
        for (LegalBasisInput one : counted(checks, "legalBasis", legalBasis, 1, MOST_LINES)) {
            String at = "legalBasis[" + checked.size() + "]";
            checked.add((one == null ? new LegalBasisInput(null, null) : one).checked(checks, at, today));
        }
        return checked;
    }

    private List<Clause> clauses(Checks checks) {
        List<Clause> checked = new ArrayList<>();
        for (ClauseInput one : counted(checks, "clauses", clauses, 1, DecreeForm.MOST_CLAUSES)) {
            checked.add((one == null ? new ClauseInput(null, null) : one)
                    .checked(checks, "clauses[" + checked.size() + "]"));
        }
        return checked;
    }

    private List<Signatory> people(Checks checks) {
        List<Signatory> checked = new ArrayList<>();
        for (SignatoryInput one : counted(checks, "signatories", signatories, 1, MOST_LINES)) {
            checked.add((one == null ? new SignatoryInput(null, null, null, null, null, null, null) : one)
                    .checked(checks, "signatories[" + checked.size() + "]"));
        }
        return checked;
    }

    private static List<String> lines(
            Checks checks, String field, @Nullable List<@Nullable String> stated, int fewest, int most) {
        List<String> checked = new ArrayList<>();
        for (String one : counted(checks, field, stated, fewest, most)) {
            checked.add(line(checks, field + "[" + checked.size() + "]", one, LONGEST_TEXT));
        }
        return checked;
    }

    /// Nothing of a list that is too long is looked at.
    private static <T extends @Nullable Object> List<T> counted(
            Checks checks, String field, @Nullable List<T> stated, int fewest, int most) {
        if (stated == null || stated.size() < fewest) {
            checks.that(fewest == 0, field, "required");
            return List.of();
        }
        if (stated.size() > most) {
            checks.reject(field, "too-many");
            return List.of();
        }
        return stated;
    }

    /// Without the mark at its end, which the page sets.
    private static String line(Checks checks, String field, @Nullable String stated, int longest) {
        String text = stated == null ? "" : stated.strip();
        int end = text.length();
        while (end > 0 && ";.,:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return checks.printed(field, text.substring(0, end), longest);
    }

    private static LocalDate day(Checks checks, String field, LocalDate stated) {
        checks.that(!stated.isBefore(FIRST_DAY) && !stated.isAfter(LAST_DAY), field, "out-of-range");
        return stated;
    }
}
