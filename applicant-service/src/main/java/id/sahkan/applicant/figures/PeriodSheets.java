package id.sahkan.applicant.figures;

import id.sahkan.applicant.requirement.Requirement;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.http.Sentences;
import id.sahkan.http.Spreadsheet.Table;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// The figures of a period as tables, in one language.
final class PeriodSheets {

    enum PeriodChart {
        FUNNEL,
        HOURLY,
        DAYS,
        HOURS,
        STANDING,
        LACKING
    }

    private static final MessageSource WORDS = Sentences.bundle("figures.words");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PeriodFigures figures;
    private final RequirementSet requirements;
    private final Locale locale;

    PeriodSheets(PeriodFigures figures, RequirementSet requirements, String language) {
        this.figures = figures;
        this.requirements = requirements;
        this.locale = Locale.of(language.equals("en") ? "en" : "id");
    }

    /// @param only null for all of them
    List<Table> tables(@Nullable PeriodChart only) {
        return Arrays.stream(PeriodChart.values())
                .filter(chart -> only == null || chart == only)
                .map(chart -> new Table(said("sheet." + chart), head(chart), rows(chart)))
                .toList();
    }

    private List<String> head(PeriodChart chart) {
        return switch (chart) {
            case FUNNEL -> heads("step", "reached", "went", "open", "lost");
            case HOURLY -> List.of(said("hour-of", figures.zone()), said("begun"), said("submitted"));
            case DAYS -> heads("day", "begun", "submitted");
            case HOURS -> heads("hour", "submitted");
            case STANDING -> heads("state", "type", "count");
            case LACKING -> heads("paper", "code", "lack", "of");
        };
    }

    private List<List<Object>> rows(PeriodChart chart) {
        return switch (chart) {
            case FUNNEL ->
                figures.steps().stream()
                        .map(step -> List.<Object>of(
                                said("step." + step.name()), step.reached(), step.went(), step.open(), step.lost()))
                        .toList();
            case HOURLY ->
                figures.hourly().stream()
                        .map(hour -> List.<Object>of(
                                HOUR.format(hour.from().atZone(ZoneId.of(figures.zone()))),
                                hour.begun(),
                                hour.submitted()))
                        .toList();
            case DAYS ->
                figures.days().stream()
                        .map(day -> List.<Object>of(day.day().toString(), day.begun(), day.submitted()))
                        .toList();
            case HOURS ->
                figures.hours().stream()
                        .map(hour -> List.<Object>of(hour.hour(), hour.submitted()))
                        .toList();
            case STANDING ->
                figures.standing().stream()
                        .map(one -> List.<Object>of(
                                said("state." + one.state()), said("type." + one.outletType()), one.count()))
                        .toList();
            case LACKING ->
                figures.lacking().stream()
                        .map(one -> List.<Object>of(
                                paper(one.requirementCode()), one.requirementCode(), one.lack(), one.of()))
                        .toList();
        };
    }

    private String paper(String code) {
        return requirements
                .find(code)
                .map(Requirement::label)
                .map(label -> locale.getLanguage().equals("en") ? label.en() : label.id())
                .orElse(code);
    }

    private List<String> heads(String... keys) {
        return Arrays.stream(keys).map(key -> said(key)).toList();
    }

    private String said(String key, String... params) {
        return WORDS.getMessage(key, params, locale);
    }
}
