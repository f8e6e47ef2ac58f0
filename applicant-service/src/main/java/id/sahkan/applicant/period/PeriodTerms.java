package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a period says of itself, besides what is asked of the applicants.
///
/// @param code what the numbers of receipts begin with
/// @param announcement its number is empty until the period is announced
public record PeriodTerms(
        String code,
        String title,
        Announcement announcement,
        int budgetYear,
        Window window,
        Policy policy,
        Declared declared) {

    /// @param attachments in the order in which they were added
    public record Announcement(String number, LocalDate date, List<AnnouncementAttachment> attachments) {

        public Announcement(String number, LocalDate date) {
            this(number, date, List.of());
        }

        Optional<AnnouncementAttachment> attachment(String sha256) {
            return attachments.stream()
                    .filter(one -> one.sha256().equals(sha256))
                    .findFirst();
        }

        Announcement attaching(AnnouncementAttachment added) {
            return new Announcement(
                    number,
                    date,
                    Stream.concat(attachments.stream(), Stream.of(added)).toList());
        }

        Announcement without(String sha256) {
            return new Announcement(
                    number,
                    date,
                    attachments.stream()
                            .filter(one -> !one.sha256().equals(sha256))
                            .toList());
        }

        Announcement withAttachmentsOf(Announcement other) {
            return new Announcement(number, date, other.attachments);
        }
    }

    /// What is typed says nothing of the files.
    PeriodTerms withAttachmentsOf(PeriodTerms other) {
        return with(announcement.withAttachmentsOf(other.announcement));
    }

    PeriodTerms with(Announcement other) {
        return new PeriodTerms(code, title, other, budgetYear, window, policy, declared);
    }

    PeriodTerms with(Window other) {
        return new PeriodTerms(code, title, announcement, budgetYear, other, policy, declared);
    }

    /// A year later under another code, on the office's clock as it is now; the announcement gets its number and its
    /// attachments anew.
    PeriodTerms aYearLater(String newCode, ZoneId zone) {
        return new PeriodTerms(
                newCode,
                title.replace(String.valueOf(budgetYear), String.valueOf(budgetYear + 1)),
                new Announcement("", announcement.date().plusYears(1)),
                budgetYear + 1,
                window.aYearLater(zone),
                policy,
                declared.aYearLater());
    }

    /// Field by field, in the order in which the API lists them.
    List<FieldChange> changesFrom(PeriodTerms before) {
        List<FieldChange> changes = new ArrayList<>();
        note(changes, "code", before.code, code);
        note(changes, "title", before.title, title);
        note(changes, "announcementNumber", before.announcement.number(), announcement.number());
        note(changes, "announcementDate", before.announcement.date(), announcement.date());
        note(changes, "announcementAttachments", attached(before.announcement), attached(announcement));
        note(changes, "budgetYear", before.budgetYear, budgetYear);
        note(changes, "opensAt", before.window.opensAt(), window.opensAt());
        note(changes, "closesAt", before.window.closesAt(), window.closesAt());
        Set<String> items = new LinkedHashSet<>(policy.values().keySet());
        items.addAll(before.policy.values().keySet());
        items.forEach(code -> note(
                changes,
                "policy." + code,
                before.policy.values().get(code),
                policy.values().get(code)));
        Declared was = before.declared;
        note(changes, "declared.text.id", text(was.text()), text(declared.text()));
        note(changes, "declared.text.en", english(was.text()), english(declared.text()));
        note(changes, "declared.legalBasis", was.legalBasis(), declared.legalBasis());
        note(changes, "declared.objectionFrom", was.objectionFrom(), declared.objectionFrom());
        note(changes, "declared.objectionUntil", was.objectionUntil(), declared.objectionUntil());
        note(changes, "declared.decisionDate", was.decisionDate(), declared.decisionDate());
        note(changes, "declared.quota", was.quota(), declared.quota());
        note(changes, "declared.quotaByType", listed(was.quotaByType()), listed(declared.quotaByType()));
        note(changes, "declared.rankingCriteria", listed(was.rankingCriteria()), listed(declared.rankingCriteria()));
        note(changes, "declared.rankingRule.id", text(was.rankingRule()), text(declared.rankingRule()));
        note(changes, "declared.rankingRule.en", english(was.rankingRule()), english(declared.rankingRule()));
        note(changes, "declared.officer.id", text(was.officer()), text(declared.officer()));
        note(changes, "declared.officer.en", english(was.officer()), english(declared.officer()));
        note(changes, "declared.complaints.id", text(was.complaints()), text(declared.complaints()));
        note(changes, "declared.complaints.en", english(was.complaints()), english(declared.complaints()));
        return List.copyOf(changes);
    }

    private static @Nullable String text(@Nullable PeriodText text) {
        return text == null ? null : text.id();
    }

    /// Null where nothing is in it, as where it is not declared.
    private static @Nullable String listed(@Nullable Map<OutletType, Integer> byType) {
        return byType == null
                ? null
                : new TreeMap<>(byType)
                        .entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining(", "));
    }

    private static @Nullable String listed(@Nullable List<RankingCriterion> criteria) {
        return criteria == null
                ? null
                : Stream.concat(criteria.stream().map(Enum::name), Stream.of("SUBMITTED"))
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String attached(Announcement announcement) {
        return announcement.attachments().isEmpty()
                ? null
                : announcement.attachments().stream()
                        .map(AnnouncementAttachment::named)
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String english(@Nullable PeriodText text) {
        return text == null ? null : text.en();
    }

    private static void note(List<FieldChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, written(before), written(after)));
        }
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
