package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.applicant.period.PeriodStore.KeptChange;
import id.sahkan.applicant.requirement.AskedRequirement;
import id.sahkan.applicant.requirement.Requirement;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.applicant.requirement.Text;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import id.sahkan.http.PublicAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The procedure of one period as plain HTML: it needs no script, and nothing that people wrote becomes
/// markup.
final class ProcedurePage {

    private static final Set<String> OBLIGATIONS =
            Arrays.stream(Requirement.Obligation.values()).map(Enum::name).collect(Collectors.toSet());

    private final ApplicationPeriod period;
    private final String office;
    private final boolean inBoth;
    private final List<Requirement> requirements;
    private final List<KeptChange> changes;
    private final Instant now;
    private final ProcedureWords words;

    /// @param office what it is called
    /// @param inBoth whether the office speaks both languages to people
    ProcedurePage(
            ApplicationPeriod period,
            String office,
            boolean inBoth,
            RequirementSet requirements,
            List<KeptChange> changes,
            Instant now,
            ProcedureWords words) {
        this.period = period;
        this.office = office;
        this.inBoth = inBoth;
        this.requirements = requirements.requirements();
        this.changes =
                changes.stream().filter(kept -> kept.change().kind().isPublic()).toList();
        this.now = now;
        this.words = words;
    }

    String render() {
        String title = text(period.title());
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s · Sahkan</title><link rel="stylesheet" href="/procedure.css"></head>
                <body><header><p><a href="/">%s</a>%s</p>
                <p class="quiet">%s</p><h1>%s</h1><p>%s</p><p><strong>%s</strong></p></header>
                <main>%s%s%s%s%s%s%s%s%s%s</main></body></html>
                """.formatted(
                        words.language(),
                        title,
                        said("home"),
                        inBoth ? otherLanguage() : "",
                        said("procedure"),
                        title,
                        text(office),
                        said("stage." + PeriodStage.at(period.state(), now)),
                        announcement(),
                        who(),
                        rules(),
                        times(),
                        steps(),
                        papers(),
                        law(),
                        help("officer", period.terms().declared().officer()),
                        help("complaints", period.terms().declared().complaints()),
                        history());
    }

    private String otherLanguage() {
        String other = words.language().equals("en") ? "id" : "en";
        return " · <a href=\"?lang=%s\" lang=\"%s\" hreflang=\"%s\">%s</a>"
                .formatted(other, other, other, said("other-language"));
    }

    private String announcement() {
        PeriodTerms.Announcement announcement = period.announcement();
        PeriodText written = period.terms().declared().text();
        String number = announcement.number().isEmpty() ? words.of("nothing") : announcement.number();
        String of = said("announcement-of", number, words.day(announcement.date()));
        return section(
                "announcement", "<p>" + of + "</p>" + (written == null ? "" : written("p", written)) + attachments());
    }

    private String attachments() {
        List<AnnouncementAttachment> attachments = period.announcement().attachments();
        return attachments.isEmpty()
                ? ""
                : "<h3>" + said("attachments") + "</h3><ul>" + each(attachments, this::attachment) + "</ul>";
    }

    private String attachment(AnnouncementAttachment one) {
        long kilobytes = Math.max(1, Math.round(one.sizeBytes() / 1024.0));
        return "<li><a href=\"/api/periods/%s/attachments/%s\">%s</a> <span class=\"quiet\">%s</span></li>"
                .formatted(
                        period.id(),
                        one.sha256(),
                        text(one.fileName()),
                        said("attachment-is", String.valueOf(one.pages()), String.valueOf(kilobytes)));
    }

    private String who() {
        return section(
                "who",
                "<p>"
                        + said(
                                "who-outlets",
                                types().stream()
                                        .map(type -> words.of("outlet." + type))
                                        .collect(Collectors.joining(", ")))
                        + "</p>");
    }

    /// What the policy says, in the words of its catalogue.
    private String rules() {
        List<Text> rules = PolicyCatalogue.published().said(period.policy()).stream()
                .map(PolicyCatalogue.Said::says)
                .filter(Objects::nonNull)
                .toList();
        return rules.isEmpty()
                ? ""
                : section("rules", "<ul>" + each(rules, rule -> "<li>" + text(in(rule)) + "</li>") + "</ul>");
    }

    private String times() {
        Window window = period.window();
        Declared declared = period.terms().declared();
        StringBuilder facts = new StringBuilder();
        fact(facts, "opens", text(words.hour(window.opensAt(), window.zone())));
        fact(
                facts,
                "closes",
                text(words.hour(window.closesAt(), window.zone())) + "<small>" + said("late") + " " + said("single-how")
                        + "</small>" + singles());
        LocalDate from = declared.objectionFrom();
        LocalDate until = declared.objectionUntil();
        if (from != null && until != null) {
            fact(facts, "objection", said("from-until", words.day(from), words.day(until)));
        }
        if (declared.decisionDate() != null) {
            fact(facts, "decision", text(words.day(declared.decisionDate())));
        }
        fact(facts, "cost", said("cost-none"));
        if (declared.quota() != null) {
            fact(facts, "quota", said("quota-of", String.valueOf(declared.quota())));
        }
        Map<OutletType, Integer> byType = declared.quotaByType();
        if (byType != null) {
            fact(
                    facts,
                    "quota-by-type",
                    each(
                            byType.entrySet(),
                            one -> "<div>" + said("outlet." + one.getKey()) + ": "
                                    + said("quota-of", String.valueOf(one.getValue())) + "</div>"));
        }
        Text rule = PeriodView.ranking(declared);
        if (rule != null) {
            fact(facts, "ranking-criteria", text(in(rule)));
        }
        PeriodText ranking = declared.rankingRule();
        if (ranking != null) {
            fact(facts, "ranking", written("span", ranking));
        }
        return section("times", "<dl>" + facts + "</dl>");
    }

    /// How many have a later close of their own, and nobody's name.
    private String singles() {
        long granted = changes.stream()
                .filter(kept -> kept.change().kind() == PeriodChange.Kind.SINGLE_EXTENDED)
                .count();
        return granted == 0 ? "" : "<small>" + said("singles", String.valueOf(granted)) + "</small>";
    }

    private void fact(StringBuilder facts, String key, String html) {
        facts.append("<dt>%s</dt><dd>%s</dd>".formatted(said(key), html));
    }

    private String steps() {
        return section(
                "steps",
                "<ol>"
                        + each(
                                List.of("step-1", "step-2", "step-3", "step-4", "step-5"),
                                key -> "<li>" + said(key) + "</li>")
                        + "</ol>");
    }

    /// One row for each paper, one column for each type of outlet that the period takes.
    private String papers() {
        Map<String, List<Requirement>> byCode = requirements.stream()
                .collect(Collectors.groupingBy(Requirement::code, LinkedHashMap::new, Collectors.toList()));
        Set<OutletType> types = types();
        String head = each(types, type -> "<th scope=\"col\">" + said("outlet." + type) + "</th>");
        String rows = each(byCode.values(), same -> paper(same, types));
        return section("papers", """
                <div class="scroll" tabindex="0" role="group" aria-label="%1$s"><table><thead><tr><th scope="col">%2$s</th>%3$s</tr></thead>
                <tbody>%4$s</tbody></table></div>
                """.formatted(said("papers"), said("paper"), head, rows));
    }

    private String paper(List<Requirement> same, Set<OutletType> types) {
        Requirement first = same.getFirst();
        String cells = each(
                types,
                type -> "<td data-type=\"" + said("outlet." + type) + "\">"
                        + said("obligation."
                                + same.stream()
                                        .filter(one -> one.outletTypes().contains(type))
                                        .findFirst()
                                        .map(one -> one.obligation().name())
                                        .orElse("none"))
                        + "</td>");
        String asked = each(
                AskedRequirement.of(new RequirementSet(same), period.window().lastDay())
                        .getFirst()
                        .asks(),
                one -> " " + text(in(one)));
        return "<tr><th scope=\"row\">%s<small>%s</small></th>%s</tr>"
                .formatted(text(in(first.label())), text(in(first.hint())) + asked, cells);
    }

    private String in(Text text) {
        return words.language().equals("en") ? text.en() : text.id();
    }

    private String law() {
        String basis = period.terms().declared().legalBasis();
        return basis == null
                ? ""
                : section(
                        "law", "<ul>" + each(basis.lines().toList(), line -> "<li>" + text(line) + "</li>") + "</ul>");
    }

    private String help(String key, @Nullable PeriodText said) {
        return said == null ? "" : section(key, written("p", said));
    }

    private String history() {
        return section(
                "changes",
                "<ol>" + each(changes, this::change) + "</ol><p><a href=\"/ketersediaan?periode=" + period.id() + "\">"
                        + said("interruptions") + "</a></p>");
    }

    private String change(KeptChange kept) {
        PeriodChange change = kept.change();
        String reason = change.reason().isEmpty() || change.kind() == PeriodChange.Kind.ANNOUNCED
                ? ""
                : "<p>" + said("reason", change.reason()) + "</p>";
        String fields = change.fields().isEmpty() ? "" : "<ul>" + each(change.fields(), this::field) + "</ul>";
        return "<li><strong>%s</strong> <span class=\"quiet\">%s</span>%s%s</li>"
                .formatted(
                        said("kind." + change.kind()),
                        text(words.hour(kept.at(), period.window().zone())),
                        reason,
                        fields);
    }

    private String field(FieldChange change) {
        String from = change.from();
        String to = change.to();
        if (change.field().equals(PeriodChange.INTERRUPTION) && from != null && to != null) {
            return "<li>%s <a href=\"/api/availability?from=%s&amp;to=%s\">%s</a></li>"
                    .formatted(
                            said("interruption-of", value(from), value(to)),
                            text(from),
                            text(to),
                            said("interruption-record"));
        }
        return "<li>%s: <del>%s</del> → <ins>%s</ins></li>"
                .formatted(
                        name(change.field()), value(change.field(), change.from()), value(change.field(), change.to()));
    }

    private String value(String field, @Nullable String value) {
        if (value != null && field.equals("single.reasonKind")) {
            return said("reason-kind." + value);
        }
        if (value != null && field.equals("declared.quotaByType")) {
            return listed(value, one -> {
                String[] of = one.split(" ", 2);
                return words.of("outlet." + of[0]) + " " + of[1];
            });
        }
        if (value != null && field.equals("declared.rankingCriteria")) {
            return listed(value, this::criterion);
        }
        return value != null && field.startsWith(RequirementChanges.PREFIX) && field.endsWith(".kind")
                ? said("paper-kind." + value)
                : value(value);
    }

    private static String listed(String value, Function<String, String> words) {
        return text(Arrays.stream(value.split(", ")).map(words).collect(Collectors.joining(", ")));
    }

    private String criterion(String code) {
        return Arrays.stream(RankingCriterion.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .map(one -> in(new Text(one.indonesian(), one.english())))
                .orElseGet(() -> words.of("criterion." + code));
    }

    /// Of a paper it is its name as it stands now, or its code, and then what of it.
    private String name(String field) {
        if (!field.startsWith(RequirementChanges.PREFIX) || field.equals(RequirementChanges.ORDER)) {
            return said("field." + field);
        }
        String[] of = field.substring(RequirementChanges.PREFIX.length()).split("\\.", 2);
        String paper = requirements.stream()
                .filter(one -> one.code().equals(of[0]))
                .map(one -> in(one.label()))
                .findFirst()
                .orElse(of[0]);
        return said("field.paper", paper, words.of("paper." + of[1]));
    }

    private String value(@Nullable String value) {
        if (value == null) {
            return said("nothing");
        }
        if (OBLIGATIONS.contains(value)) {
            return said("obligation." + value);
        }
        try {
            return text(
                    value.endsWith("Z")
                            ? words.hour(Instant.parse(value), period.window().zone())
                            : words.day(LocalDate.parse(value)));
        } catch (DateTimeParseException _) {
            return text(value);
        }
    }

    private Set<OutletType> types() {
        return new RequirementSet(requirements).outletTypes();
    }

    private String section(String key, String html) {
        return "<section aria-labelledby=\"%1$s\"><h2 id=\"%1$s\">%2$s</h2>%3$s</section>"
                .formatted(key, said(key), html);
    }

    /// What somebody wrote; Indonesian where nobody has translated it, and then marked as such.
    private String written(String element, PeriodText written) {
        String language = words.language().equals("en") && written.en() != null ? "en" : "id";
        return "<%1$s class=\"written\" lang=\"%2$s\">%3$s</%1$s>"
                .formatted(element, language, text(written.in(language)));
    }

    private String said(String key, String... params) {
        return text(words.of(key, params));
    }

    private static String text(String plain) {
        return PublicAnswer.escaped(plain);
    }

    private static <T> String each(Collection<T> of, Function<T, String> rendered) {
        return of.stream().map(rendered).collect(Collectors.joining());
    }
}
