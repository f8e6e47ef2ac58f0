package id.sahkan.verification.casefile;

import id.sahkan.contracts.SeparationOfDuties;
import id.sahkan.contracts.SeparationOfDuties.Act;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.verification.casefile.Ranking.Ranked;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whether the line may be drawn through a list, and of whom it decides; what becomes of each, `RankingDecider` says.
final class LineDecider {

    private LineDecider() {}

    static Decision<RankedPeriod, Ranked> decide(RankedPeriod ranked, LineCommand line) {
        if (!ranked.terms().closed()) {
            return new Refused<>(LineRefusal.WINDOW_NOT_OVER);
        }
        if (!ranked.list().equals(line.list())) {
            return line.drawn() ? new Already<>() : new Refused<>(LineRefusal.RANKING_CHANGED);
        }
        if (ranked.undecided() > 0) {
            return new Refused<>(LineRefusal.CASES_UNDECIDED, Map.of("undecided", ranked.undecided()));
        }
        if (line.applicants().contains(line.by().id()) && !SeparationOfDuties.allows(Act.APPLY, Act.REVIEW)) {
            return new Refused<>(LineRefusal.OWN_APPLICATION);
        }
        List<Ranked> decided = Stream.concat(
                        ranked.waiting(true).stream(),
                        line.refuseBeyond() ? ranked.waiting(false).stream() : Stream.empty())
                .toList();
        return decided.isEmpty() ? new Already<>() : new Accepted<>(ranked, decided);
    }
}
