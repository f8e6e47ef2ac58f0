package id.sahkan.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.journeys.FaultStand;
import id.sahkan.sample.actor.DecreeOffice;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// A decree that names two partners, a correction of it, a revocation of one and then of all: whoever carries each of
/// them out is killed at one step, and the signatory asks again until it is issued.
final class DecreeActs {

    private static final List<DecreeKind> KINDS =
            List.of(DecreeKind.NAMING, DecreeKind.CORRECTION, DecreeKind.REVOCATION_IN_PART, DecreeKind.REVOCATION);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(20);
    private static final Duration MOST = Duration.ofSeconds(90);

    private final FaultStand stand;
    private final Calls calls;
    private final UUID period;

    DecreeActs(FaultStand stand, Calls calls, UUID period) {
        this.stand = stand;
        this.calls = calls;
        this.period = period;
    }

    /// @param steps one for each of the four acts
    /// @return whom the first of them named
    List<UUID> cutShort(List<CutShort> steps) {
        List<UUID> named = List.of();
        UUID first = new UUID(0, 0);
        for (int i = 0; i < KINDS.size(); i++) {
            DecreeKind kind = KINDS.get(i);
            UUID drafted = kind == DecreeKind.NAMING ? naming() : changing(kind, first, named);
            Answer issued = cutShort(kind, steps.get(i), drafted);
            assertThat(issued.json().path("number").asString()).as("%s", kind).isNotEmpty();
            if (kind == DecreeKind.NAMING) {
                first = drafted;
                named = entries(issued);
            }
        }
        return named;
    }

    private Answer cutShort(DecreeKind kind, CutShort step, UUID decree) {
        stand.instances("decree-service").forEach(stand::awaitReady);
        long before = System.nanoTime();
        var struck = step.armed(stand, decree.toString());
        await(kind + " " + step.title).atMost(MOST).ignoreExceptions().until(() -> {
            office().tryToIssue(decree, CALL_LIMIT);
            return struck.isDone();
        });
        Answer issued = await("after it was killed " + step.title)
                .atMost(MOST)
                .ignoreExceptions()
                .until(() -> office().tryToIssue(decree, CALL_LIMIT), DecreeOffice::isIssued);
        FaultJourney.say("%s killed %s (%.1f s)", kind, step.title, (System.nanoTime() - before) / 1e9);
        return issued;
    }

    /// The office of the applicants drafts as well: who comes second takes others.
    private UUID naming() {
        return await("two who can be named").atMost(MOST).ignoreExceptions().until(this::draft, id -> id != null);
    }

    private UUID draft() {
        List<UUID> candidates = StreamSupport.stream(
                        officer()
                                .get("/api/decrees/candidates?periodId=" + period)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> UUID.fromString(item.path("applicationId").asString()))
                .toList();
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(7));
        return office().draft(period, candidates.subList(0, 2), "000.9/UJI-PUTUS/DISKOMINFO/2026", today);
    }

    private UUID changing(DecreeKind kind, UUID first, List<UUID> named) {
        Map<String, Object> change = switch (kind) {
            case CORRECTION ->
                Map.of(
                        "kind",
                        kind,
                        "ground",
                        "nama wartawan tertulis keliru",
                        "corrected",
                        List.of(Map.of("applicationId", named.get(0), "reporter", "Uji Perbaikan")));
            case REVOCATION_IN_PART ->
                Map.of(
                        "kind",
                        kind,
                        "ground",
                        "satu media massa mitra mengundurkan diri",
                        "revoked",
                        List.of(Map.of("applicationId", named.get(1), "reason", "OWN_REQUEST")));
            case REVOCATION -> Map.of("kind", kind, "ground", "keputusan ini tidak diperlukan lagi");
            case NAMING, AMENDMENT -> throw new IllegalArgumentException(kind + " is not changed here");
        };
        return await("a draft of " + kind)
                .atMost(MOST)
                .ignoreExceptions()
                .until(() -> office().draftChange(first, change), id -> id != null);
    }

    private static List<UUID> entries(Answer decree) {
        return StreamSupport.stream(decree.json().path("entries").spliterator(), false)
                .map(entry -> UUID.fromString(entry.path("applicationId").asString()))
                .toList();
    }

    /// Each time with a new sign-in: a signature asks for one that is not old.
    private DecreeOffice office() {
        return new DecreeOffice(officer(), calls.as("kepala-dinas", "decree"));
    }

    private Api officer() {
        return calls.as("petugas-sk", "decree");
    }
}
