package id.sahkan.bench.traffic;

import id.sahkan.sample.actor.DecreeOffice;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The officer drafts a decree over what is recommended, the signatory issues it, again and again.
final class DecreeDesk {

    private static final long LOOK_AGAIN_MILLIS = 500;

    private final Api officer;
    private final DecreeOffice decrees;
    private final UUID periodId;
    private final LocalDate today;
    private final TrafficSettings manners;
    private final Consumer<List<UUID>> named;
    private int number;

    DecreeDesk(
            Api officer,
            Api signatory,
            UUID periodId,
            LocalDate today,
            TrafficSettings manners,
            Consumer<List<UUID>> named) {
        this.officer = officer;
        this.decrees = new DecreeOffice(officer, signatory);
        this.periodId = periodId;
        this.today = today;
        this.manners = manners;
        this.named = named;
    }

    /// Until it is interrupted. Waits for a full decree only as long as candidates keep coming.
    void work() throws InterruptedException {
        issueWhatIsLeft();
        var before = 0;
        while (true) {
            var candidates = candidates();
            if (!candidates.isEmpty() && (candidates.size() >= manners.decreeSize() || candidates.size() == before)) {
                decree(candidates.subList(0, Math.min(manners.decreeSize(), candidates.size())));
                before = 0;
            } else {
                before = candidates.size();
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private void decree(List<UUID> applications) throws InterruptedException {
        number++;
        UUID drafted;
        try {
            drafted = decrees.draft(periodId, applications, "000.9/UJI-" + number + "/BEBAN/" + today.getYear(), today);
        } catch (ProblemException refused) {
            // Somebody else's draft names them, most likely this one's own whose answer was lost.
            issueWhatIsLeft();
            return;
        }
        issue(drafted);
    }

    private void issueWhatIsLeft() throws InterruptedException {
        for (var decree : officer.get("/api/decrees?size=20").json().path("items")) {
            var state = decree.path("state").asString();
            if (decree.path("periodId").asString().equals(periodId.toString()) && !state.equals("DISCARDED")) {
                issue(UUID.fromString(decree.path("id").asString()));
            }
        }
    }

    private void issue(UUID id) throws InterruptedException {
        var decree = decrees.tryToIssue(id, manners.callLimit());
        while (!DecreeOffice.isIssued(decree)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            decree = decrees.tryToIssue(id, manners.callLimit());
        }
        named.accept(applicationsOf(decree.json()));
    }

    private static List<UUID> applicationsOf(JsonNode decree) {
        var ids = new ArrayList<UUID>();
        decree.path("entries")
                .forEach(entry ->
                        ids.add(UUID.fromString(entry.path("applicationId").asString())));
        return ids;
    }

    private List<UUID> candidates() {
        return officer.get("/api/decrees/candidates?periodId=" + periodId)
                .json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("applicationId").asString()))
                .toList();
    }
}
