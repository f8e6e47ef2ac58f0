package id.sahkan.verification.report;

import id.sahkan.verification.Text;
import id.sahkan.verification.dossier.ApplicantService;
import id.sahkan.verification.dossier.ApplicantService.OfficeSaid;
import id.sahkan.verification.report.Comparison.Column;
import id.sahkan.verification.report.ReportQueries.Told;
import id.sahkan.verification.report.ServiceReport.Year;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the prepared reports beside each other. What the offices are called is asked as seldom as they are counted.
@Component
class PreparedComparison {

    private final PreparedReport prepared;
    private final ApplicantService applicants;
    private final Clock clock;
    private volatile @Nullable Names names;

    PreparedComparison(PreparedReport prepared, ApplicantService applicants, Clock clock) {
        this.prepared = prepared;
        this.applicants = applicants;
        this.clock = clock;
    }

    /// How long nobody asks again after a question that was not answered: a page asks several times, and each would
    /// wait.
    static final Duration UNANSWERED = Duration.ofSeconds(30);

    /// @param answered whether these are what was said then, and not what was said before
    private record Names(Map<String, OfficeSaid> byKey, boolean answered, Instant at) {

        boolean lasts(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(answered ? PreparedReport.KEPT : UNANSWERED));
        }
    }

    /// An office that can be chosen.
    record Choice(String key, Text name, @Nullable String city) {}

    List<Choice> offices() {
        Map<String, OfficeSaid> said = names();
        return prepared.offices().stream().map(told -> choice(told, said)).toList();
    }

    /// Whether an office stands there with its word, because what it is called could not be asked.
    boolean areNamesMissing() {
        Names said = said();
        return !said.answered()
                && prepared.offices().stream().anyMatch(told -> !said.byKey().containsKey(told.key()));
    }

    /// Of which any office tells something, the latest first.
    List<Integer> years() {
        return prepared.offices().stream()
                .flatMap(told -> prepared.now(told.key()).years().stream())
                .map(Year::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// @param offices keys of offices that there are
    Comparison of(Collection<String> offices, Collection<Integer> years) {
        return new Comparison(
                SmallCounts.SMALLEST,
                offices().stream()
                        .filter(choice -> offices.contains(choice.key()))
                        .flatMap(choice -> {
                            ServiceReport report = prepared.now(choice.key());
                            return report.years().stream()
                                    .filter(year -> years.contains(year.year()))
                                    .map(year -> new Column(
                                            report.office(),
                                            choice.name(),
                                            choice.city(),
                                            report.zone(),
                                            report.countedOn(),
                                            year));
                        })
                        .toList());
    }

    private static Choice choice(Told told, Map<String, OfficeSaid> said) {
        OfficeSaid known = said.get(told.key());
        return known == null
                ? new Choice(told.key(), new Text(told.id(), told.id()), null)
                : new Choice(told.key(), known.name(), known.region());
    }

    private Map<String, OfficeSaid> names() {
        return said().byKey();
    }

    /// Those of before where they cannot be asked now.
    private Names said() {
        Names known = names;
        Instant now = clock.instant();
        if (known != null && known.lasts(now)) {
            return known;
        }
        Map<String, OfficeSaid> asked =
                applicants.offices().stream().collect(Collectors.toMap(OfficeSaid::key, office -> office, (a, _) -> a));
        Names said = asked.isEmpty()
                ? new Names(known == null ? Map.of() : known.byKey(), false, now)
                : new Names(asked, true, now);
        names = said;
        return said;
    }
}
