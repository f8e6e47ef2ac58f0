package id.sahkan.applicant.requirement;

import id.sahkan.applicant.requirement.PaperRules.FileType;
import id.sahkan.applicant.requirement.PaperRules.Issued;
import id.sahkan.applicant.requirement.PaperRules.ValidUntil;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules of a paper as people read them, everywhere the same.
final class RuleWords {

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id"));
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private RuleWords() {}

    /// @param closes the last day of the window; days are told by their distance from it where there is none yet
    static List<Text> of(Requirement requirement, @Nullable LocalDate closes) {
        List<Text> said = new ArrayList<>();
        PaperRules rules = requirement.rules();
        if (rules != null) {
            if (!rules.types().isEmpty()) {
                said.add(new Text(
                        "Jenis berkas: " + types(rules, " atau ") + ".",
                        "Type of file: " + types(rules, " or ") + "."));
            }
            pages(rules, said);
            if (rules.maxMegabytes() != null) {
                said.add(new Text(
                        "Ukuran paling besar " + rules.maxMegabytes() + " MB.",
                        "At most " + rules.maxMegabytes() + " MB."));
            }
            if (rules.validUntil() != null) {
                said.add(valid(rules.validUntil(), closes));
            }
            if (rules.issued() != null) {
                said.add(issued(rules.issued(), closes));
            }
        }
        Text example = requirement.example();
        if (example != null) {
            said.add(new Text("Contoh: " + example.id(), "Example: " + example.en()));
        }
        return List.copyOf(said);
    }

    private static String types(PaperRules rules, String or) {
        return rules.types().stream().map(FileType::name).collect(Collectors.joining(or));
    }

    private static void pages(PaperRules rules, List<Text> said) {
        Integer least = rules.minPages();
        Integer most = rules.maxPages();
        if (least != null && most != null) {
            said.add(
                    least.equals(most)
                            ? new Text("Tepat " + least + " halaman.", "Pages: " + least + ".")
                            : new Text(
                                    least + " sampai " + most + " halaman.", "Pages: " + least + " to " + most + "."));
        } else if (least != null) {
            said.add(new Text("Paling sedikit " + least + " halaman.", "Pages: at least " + least + "."));
        } else if (most != null) {
            said.add(new Text("Paling banyak " + most + " halaman.", "Pages: at most " + most + "."));
        }
    }

    private static Text valid(ValidUntil rule, @Nullable LocalDate closes) {
        int days = rule.daysAfterClosing();
        if (closes != null) {
            LocalDate least = closes.plusDays(days);
            return new Text("Masih berlaku pada " + ID.format(least) + ".", "Still valid on " + EN.format(least) + ".");
        }
        return days == 0
                ? new Text("Masih berlaku pada hari penutupan.", "Still valid on the closing day.")
                : new Text(
                        "Masih berlaku " + days + " hari sesudah hari penutupan.",
                        "Still valid on day " + days + " after the closing day.");
    }

    private static Text issued(Issued rule, @Nullable LocalDate closes) {
        int months = rule.withinMonths();
        if (closes != null) {
            LocalDate earliest = closes.minusMonths(months);
            return new Text(
                    "Terbit paling awal " + ID.format(earliest) + ".",
                    "Issued on " + EN.format(earliest) + " at the earliest.");
        }
        return new Text(
                "Terbit paling lama " + months + " bulan sebelum hari penutupan.",
                "Issued not longer ago than " + months + (months == 1 ? " month" : " months")
                        + " before the closing day.");
    }
}
