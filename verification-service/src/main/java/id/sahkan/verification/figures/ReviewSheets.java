package id.sahkan.verification.figures;

import id.sahkan.http.Sentences;
import id.sahkan.http.Spreadsheet.Table;
import id.sahkan.verification.casefile.ReasonCodes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// The figures of a review as tables, in one language.
final class ReviewSheets {

    enum ReviewChart {
        FORECAST,
        SPANS,
        REVIEWERS,
        REASONS
    }

    private static final MessageSource WORDS = Sentences.bundle("figures.words");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double SECONDS_OF_HOUR = 3600;

    private final ReviewFigures figures;
    private final Locale locale;
    private final ZoneId zone;

    ReviewSheets(ReviewFigures figures, String language, ZoneId zone) {
        this.figures = figures;
        this.locale = Locale.of(language.equals("en") ? "en" : "id");
        this.zone = zone;
    }

    /// @param only null for all of them
    List<Table> tables(@Nullable ReviewChart only) {
        return Arrays.stream(ReviewChart.values())
                .filter(chart -> only == null || chart == only)
                .map(chart -> new Table(said("sheet." + chart), head(chart), rows(chart)))
                .toList();
    }

    private List<String> head(ReviewChart chart) {
        return switch (chart) {
            case FORECAST -> List.of(said("fact"), said("value", zone.getId()));
            case SPANS -> heads("part", "median", "p90", "count");
            case REVIEWERS -> heads("reviewer", "open", "decided");
            case REASONS -> heads("reason", "code", "requirement", "count");
        };
    }

    private List<List<Object>> rows(ReviewChart chart) {
        return switch (chart) {
            case FORECAST ->
                List.of(
                        List.of(said("waiting"), figures.waiting()),
                        List.of(said("lately"), figures.decidedLately()),
                        List.of(said("earliest"), hour(figures.doneEarliest())),
                        List.of(said("done-by"), hour(figures.doneBy())),
                        List.of(said("latest"), hour(figures.doneLatest())));
            case SPANS ->
                figures.spans().stream()
                        .map(span -> List.<Object>of(
                                said("part." + span.part()),
                                hours(span.medianSeconds()),
                                hours(span.p90Seconds()),
                                span.count()))
                        .toList();
            case REVIEWERS ->
                figures.reviewers().stream()
                        .map(one -> List.<Object>of(one.name(), one.open(), one.decided()))
                        .toList();
            case REASONS ->
                figures.reasons().stream()
                        .map(one -> List.<Object>of(
                                label(one.reasonCode()),
                                one.reasonCode(),
                                Objects.requireNonNullElse(one.requirementCode(), ""),
                                one.count()))
                        .toList();
        };
    }

    private String label(String code) {
        return ReasonCodes.label(code)
                .map(label -> locale.getLanguage().equals("en") ? label.en() : label.id())
                .orElse(code);
    }

    private static double hours(long seconds) {
        return Math.round(seconds / SECONDS_OF_HOUR * 100) / 100.0;
    }

    private String hour(@Nullable Instant at) {
        return at == null ? said("untold") : HOUR.format(at.atZone(zone));
    }

    private List<String> heads(String... keys) {
        List<String> heads = new ArrayList<>();
        for (String key : keys) {
            heads.add(said(key));
        }
        return heads;
    }

    private String said(String key, String... params) {
        return WORDS.getMessage(key, params, locale);
    }
}
