package id.sahkan.decree.document;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Everything that differs from office to office: names, paper, legal basis, wording, signatory.
///
/// @param signInBeforeSigning so long ago, at most, whoever signs has shown who they are
@ConfigurationProperties("sahkan.decree")
public record OfficeSettings(
        ZoneId zone,
        Paper paper,
        String publicUrl,
        String numberPattern,
        String title,
        Letterhead letterhead,
        Clauses clauses,
        String signingOffice,
        Duration signInBeforeSigning,
        List<Signatory> signatories,
        List<LegalBasis> legalBasis,
        List<String> copies,
        Footer footer) {

    public OfficeSettings {
        signatories = List.copyOf(signatories);
        legalBasis = List.copyOf(legalBasis);
        copies = List.copyOf(copies);
    }

    public enum Paper {
        A4(210, 297),
        F4(215, 330);

        private static final int ANNEX_MARGINS = 40;

        final String portrait;
        final String landscape;
        private final int height;

        Paper(int width, int height) {
            this.portrait = width + "mm " + height + "mm";
            this.landscape = height + "mm " + width + "mm";
            this.height = height;
        }

        /// A page of another width does not widen what flows onto it, so the annex says its width itself.
        String annexWidth() {
            return (height - ANNEX_MARGINS) + "mm";
        }
    }

    /// `office` and `region` are also the words from which the title block and the signature block are built.
    public record Letterhead(String government, String office, String region, String address, String contact) {}

    public record Clauses(String city, int changeNoticeDays, String revocationGrounds, String budgetDocument) {}

    /// Who holds the office that signs, from when to when. Whoever signs with this account is named in the document.
    ///
    /// @param acting `Plt.` or `Plh.` where somebody acts for the holder; it stands before the office
    /// @param number the civil servant number as printed
    /// @param until the last day, where it is known
    public record Signatory(
            String account,
            @Nullable String acting,
            String name,
            String rank,
            String number,
            LocalDate from,
            @Nullable LocalDate until) {

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
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

    /// `verifiedOn` is the day on which the office last checked that the rule is in force and cited right;
    /// empty until somebody has.
    public record LegalBasis(String text, @Nullable LocalDate verifiedOn) {}

    public record Footer(String law, String certificate, String testMark) {}
}
