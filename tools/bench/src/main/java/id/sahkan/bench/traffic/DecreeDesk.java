package id.sahkan.bench.traffic;

import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The officer drafts a decree over what is recommended, the signatory issues it, again and again.
final class DecreeDesk {

    private static final long LOOK_AGAIN_MILLIS = 500;

    private final Api officer;
    private final Api signatory;
    private final String periodId;
    private final LocalDate today;
    private final int size;
    private final Consumer<List<UUID>> named;
    private int number;

    DecreeDesk(Api officer, Api signatory, String periodId, LocalDate today, int size, Consumer<List<UUID>> named) {
        this.officer = officer;
        this.signatory = signatory;
        this.periodId = periodId;
        this.today = today;
        this.size = size;
        this.named = named;
    }

    /// Until it is interrupted. Waits for a full decree only as long as candidates keep coming.
    void work() throws InterruptedException {
        issueWhatIsLeft();
        var before = 0;
        while (true) {
            var candidates = candidates();
            if (!candidates.isEmpty() && (candidates.size() >= size || candidates.size() == before)) {
                decree(candidates.subList(0, Math.min(size, candidates.size())));
                before = 0;
            } else {
                before = candidates.size();
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private void decree(List<UUID> applications) throws InterruptedException {
        number++;
        var drafted = officer.ask(Call.post("/api/decrees", draft(applications)));
        if (drafted.succeeded()) {
            issue(drafted.json().path("id").asString(), drafted.requiredEtag());
        } else {
            // Somebody else's draft names them, most likely this one's own whose answer was lost.
            issueWhatIsLeft();
        }
    }

    private Map<String, Object> draft(List<UUID> applications) {
        return Map.of(
                "periodId",
                periodId,
                "applicationIds",
                applications,
                "minutesNumber",
                "000.9/UJI-" + number + "/DISKOMINFO/" + today.getYear(),
                "minutesDate",
                today.toString(),
                "validUntil",
                LocalDate.of(today.getYear() + 1, 12, 31).toString());
    }

    private void issueWhatIsLeft() throws InterruptedException {
        for (var decree :
                officer.ask(Call.get("/api/decrees?size=20")).orRefused().json().path("items")) {
            var state = decree.path("state").asString();
            if (decree.path("periodId").asString().equals(periodId) && !state.equals("DISCARDED")) {
                issue(
                        decree.path("id").asString(),
                        "\"" + decree.path("version").asLong() + "\"");
            }
        }
    }

    /// Issuing that failed keeps its number and is asked for again; naming the same twice does no harm.
    private void issue(String id, String etag) throws InterruptedException {
        var last = etag;
        while (true) {
            var answer = signatory.ask(
                    Call.post("/api/decrees/" + id + "/issue", Map.of()).ifMatch(last));
            if (!answer.succeeded()) {
                answer = signatory.ask(Call.get("/api/decrees/" + id)).orRefused();
                last = answer.requiredEtag();
            }
            var decree = answer.json();
            if (decree.path("state").asString().equals("ISSUED")) {
                named.accept(applicationsOf(decree));
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static List<UUID> applicationsOf(JsonNode decree) {
        var ids = new ArrayList<UUID>();
        decree.path("entries")
                .forEach(entry ->
                        ids.add(UUID.fromString(entry.path("applicationId").asString())));
        return ids;
    }

    private List<UUID> candidates() {
        return officer.ask(Call.get("/api/decrees/candidates?periodId=" + periodId))
                .orRefused()
                .json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("applicationId").asString()))
                .toList();
    }
}
