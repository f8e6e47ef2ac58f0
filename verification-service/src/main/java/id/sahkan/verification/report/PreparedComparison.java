package id.sahkan.verification.report;

import id.sahkan.verification.Text;
import id.sahkan.verification.dossier.ApplicantService;
import id.sahkan.verification.dossier.ApplicantService.OfficeSaid;
import id.sahkan.verification.report.Comparison.Column;
import id.sahkan.verification.report.ReportQueries.Told;
import id.sahkan.verification.report.ServiceReport.Year;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private record Names(Map<String, OfficeSaid> byKey, Instant at) {}

    /// An office that can be chosen.
    record Choice(String key, Text name, @Nullable String city) {}

    List<Choice> offices() {
        Map<String, OfficeSaid> said = names();
        return prepared.offices().stream().map(told -> choice(told, said)).toList();
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
                Together.SMALLEST,
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

    /// Those of before where they cannot be asked now.
    private Map<String, OfficeSaid> names() {
        Names known = names;
        Instant now = clock.instant();
        if (known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(PreparedReport.KEPT))) {
            return known.byKey();
        }
        Map<String, OfficeSaid> asked =
                applicants.offices().stream().collect(Collectors.toMap(OfficeSaid::key, office -> office, (a, _) -> a));
        if (asked.isEmpty()) {
            return known == null ? Map.of() : Objects.requireNonNull(known).byKey();
        }
        names = new Names(asked, now);
        return asked;
    }
}
