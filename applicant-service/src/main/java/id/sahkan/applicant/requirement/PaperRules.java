package id.sahkan.applicant.requirement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a paper must be besides being there. Days are counted from the last day of the window, where the office is.
///
/// @param types none means that every type is taken
/// @param maxMegabytes below what the installation takes anyway; of 1,000,000 bytes
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperRules(
        List<FileType> types,
        @Nullable Integer minPages,
        @Nullable Integer maxPages,
        @Nullable Integer maxMegabytes,
        @Nullable ValidUntil validUntil,
        @Nullable Issued issued) {

    static final int MOST_PAGES = 100;
    static final int MOST_MEGABYTES = 10;
    static final int MOST_DAYS = 3650;
    static final int MOST_MONTHS = 240;

    private static final int MEGABYTE = 1_000_000;

    public PaperRules {
        types = types == null ? List.of() : List.copyOf(types);
    }

    public enum FileType {
        PDF("application/pdf"),
        JPEG("image/jpeg"),
        PNG("image/png");

        private final String contentType;

        FileType(String contentType) {
            this.contentType = contentType;
        }

        static boolean isAmong(List<FileType> types, String contentType) {
            return types.isEmpty() || types.stream().anyMatch(type -> type.contentType.equals(contentType));
        }
    }

    /// @param field the statement that says until when it is valid, that day included
    /// @param daysAfterClosing 0 where the closing day itself is enough
    public record ValidUntil(String field, int daysAfterClosing) {}

    /// @param field the statement that says when it was issued
    /// @param withinMonths before the closing day
    public record Issued(String field, int withinMonths) {}

    /// How a file is not as asked.
    List<PaperFault> brokenBy(String contentType, int pages, long bytes) {
        List<PaperFault> broken = new ArrayList<>();
        if (!FileType.isAmong(types, contentType)) {
            broken.add(PaperFault.FILE_TYPE_NOT_ASKED);
        }
        if (minPages != null && pages < minPages) {
            broken.add(PaperFault.PAGES_TOO_FEW);
        }
        if (maxPages != null && pages > maxPages) {
            broken.add(PaperFault.PAGES_TOO_MANY);
        }
        if (maxMegabytes != null && bytes > (long) maxMegabytes * MEGABYTE) {
            broken.add(PaperFault.FILE_LARGER_THAN_ASKED);
        }
        return List.copyOf(broken);
    }

    /// Which statements say that the paper is not valid as asked, and how; what is not stated says nothing.
    ///
    /// @param closes the last day of the window
    public Map<String, PaperFault> unmet(Map<String, ?> stated, LocalDate closes) {
        Map<String, PaperFault> unmet = new TreeMap<>();
        LocalDate until = validUntil == null ? null : day(stated.get(validUntil.field()));
        if (validUntil != null && until != null && until.isBefore(closes.plusDays(validUntil.daysAfterClosing()))) {
            unmet.put(validUntil.field(), PaperFault.VALIDITY_TOO_SHORT);
        }
        LocalDate since = issued == null ? null : day(stated.get(issued.field()));
        if (issued != null && since != null && since.isBefore(closes.minusMonths(issued.withinMonths()))) {
            unmet.put(issued.field(), PaperFault.ISSUED_TOO_LONG_AGO);
        }
        return unmet;
    }

    private static @Nullable LocalDate day(@Nullable Object stated) {
        try {
            return stated == null ? null : LocalDate.parse(stated.toString());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /// Several pages are a PDF's alone.
    boolean asksPagesOfAPicture() {
        return minPages != null
                && minPages > 1
                && !types.isEmpty()
                && Arrays.stream(FileType.values()).filter(types::contains).noneMatch(type -> type == FileType.PDF);
    }
}
