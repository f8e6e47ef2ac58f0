package id.sahkan.decree.document;

import id.sahkan.decree.number.NumberPattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every decree of the office says besides its own facts: letterhead, wording, number and who signs. Marks at the
/// end of a line are the page's; placeholders such as `{title}` are filled by [FormText].
///
/// @param layout of a form that does not say it, the usual one: so it was drawn when it was saved
/// @param place where it is signed
/// @param noted what stands under *Memperhatikan*
public record DecreeForm(
        Paper paper,
        PageLayout layout,
        String title,
        String place,
        String signingOffice,
        Letterhead letterhead,
        List<String> recitals,
        List<LegalBasis> legalBasis,
        List<String> noted,
        List<Clause> clauses,
        List<String> copies,
        Numbering number,
        List<Signatory> signatories) {

    /// What stands before the name of a region, and is left out after a regional head's office: `Bupati Siak`.
    private static final Set<String> KINDS_OF_REGION = Set.of("kota", "kabupaten", "provinsi");

    /// As many clauses have a name.
    public static final int MOST_CLAUSES = 10;

    public DecreeForm {
        layout = Objects.requireNonNullElse(layout, PageLayout.USUAL);
        recitals = List.copyOf(recitals);
        legalBasis = List.copyOf(legalBasis);
        noted = List.copyOf(noted);
        clauses = List.copyOf(clauses);
        copies = List.copyOf(copies);
        signatories = List.copyOf(signatories);
    }

    public enum Paper {
        A4(210, 297),
        F4(215, 330);

        private static final int ANNEX_MARGINS = 40;

        final String portrait;
        final String landscape;
        private final int width;
        private final int height;

        Paper(int width, int height) {
            this.width = width;
            this.portrait = width + "mm " + height + "mm";
            this.landscape = height + "mm " + width + "mm";
            this.height = height;
        }

        /// A page of another width does not widen what flows onto it, so the annex says its width itself.
        int annexWidth() {
            return height - ANNEX_MARGINS;
        }

        int width() {
            return width;
        }
    }

    public enum Kind {
        /// Government and department beside the emblem, with the address.
        DEPARTMENT,
        /// The emblem over the regional head's own name; no department and no address.
        REGIONAL_HEAD
    }

    /// @param office of a department only, as its address; how it is reached may be left out
    /// @param emblem the SHA-256 of the office's own emblem; without one none is drawn
    public record Letterhead(
            Kind kind,
            String government,
            @Nullable String office,
            String region,
            @Nullable String address,
            @Nullable String contact,
            @Nullable String emblem) {}

    /// `verifiedOn` is the day on which the office last checked that the rule is in force and cited right;
    /// empty until somebody has.
    public record LegalBasis(String text, @Nullable LocalDate verifiedOn) {}

    /// One diktum; its points are lettered.
    public record Clause(String text, List<String> points) {

        public Clause {
            points = List.copyOf(points);
        }
    }

    /// @param start the first number of `startYear`, whose numbers before it were given elsewhere; every other year
    ///     begins with 1
    public record Numbering(
            String pattern, int start, @Nullable Integer startYear) {

        public int firstIn(int year) {
            return startYear != null && startYear == year ? start : 1;
        }
    }

    /// Who holds the office that signs, from when to when. Whoever signs with this account is named in the document.
    ///
    /// @param acting `Plt.` or `Plh.` where somebody acts for the holder; it stands before the office
    /// @param rank of a civil servant, as `number`; a regional head has neither
    /// @param number the civil servant number as printed
    /// @param until the last day, where it is known
    public record Signatory(
            String account,
            @Nullable String acting,
            String name,
            @Nullable String rank,
            @Nullable String number,
            LocalDate from,
            @Nullable LocalDate until) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        @Override
        public String toString() {
            return "Signatory[" + account + "]";
        }
    }

    /// The same with this emblem in its letterhead, or none.
    public DecreeForm bearing(@Nullable String emblem) {
        var l = letterhead;
        return new DecreeForm(
                paper,
                layout,
                title,
                place,
                signingOffice,
                new Letterhead(l.kind(), l.government(), l.office(), l.region(), l.address(), l.contact(), emblem),
                recitals,
                legalBasis,
                noted,
                clauses,
                copies,
                number,
                signatories);
    }

    public NumberPattern pattern() {
        return new NumberPattern(number.pattern());
    }

    public String titleFor(int budgetYear) {
        return title.replace("{budgetYear}", Integer.toString(budgetYear)).replace("{region}", letterhead.region());
    }

    /// The office that signs, with its region: `Kepala Dinas Contoh Kota Contoh`, `Wali Kota Contoh`.
    public String fullOffice() {
        String region = letterhead.region();
        String name = letterhead.kind() == Kind.REGIONAL_HEAD ? nameOf(region) : region;
        return endsWith(signingOffice, name) ? signingOffice : signingOffice + " " + name;
    }

    /// As a sentence names it: a department's head without the region.
    public String officeInText() {
        return letterhead.kind() == Kind.REGIONAL_HEAD ? fullOffice() : signingOffice;
    }

    public Optional<Signatory> holder(String account, LocalDate day) {
        return signatories.stream()
                .filter(signatory -> signatory.account().equals(account) && signatory.holdsOn(day))
                .findFirst();
    }

    /// Whose name a draft shows: of those who hold the office on this day the first, else the last who will.
    public Signatory expected(LocalDate day) {
        return signatories.stream()
                .filter(signatory -> signatory.holdsOn(day))
                .findFirst()
                .orElse(signatories.getLast());
    }

    private static String nameOf(String region) {
        int space = region.indexOf(' ');
        return space > 0 && KINDS_OF_REGION.contains(region.substring(0, space).toLowerCase(Locale.ROOT))
                ? region.substring(space + 1)
                : region;
    }

    private static boolean endsWith(String office, String name) {
        return (" " + office).toLowerCase(Locale.ROOT).endsWith((" " + name).toLowerCase(Locale.ROOT));
    }
}
