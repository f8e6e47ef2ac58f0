package id.sahkan.bench.traffic;

import id.sahkan.bench.traffic.Session.Call;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Takes a case, judges every paper of it as passed and recommends it. Whatever was lost on the way is found by looking
/// at the case again.
final class Reviewer {

    private static final int MOST_LOOKS = 20;

    private final URI base;
    private final Session session;

    Reviewer(URI base, Session session) {
        this.base = base;
        this.session = session;
    }

    record Line(UUID applicationId, String etag) {}

    /// The oldest cases of a period that nobody has taken, or that this reviewer has taken and not decided.
    List<Line> waiting(String periodId, boolean takenByMe) throws InterruptedException {
        var state = takenByMe ? "UNDER_REVIEW&mine=true" : "QUEUED";
        var uri = base.resolve("/api/cases?size=200&state=" + state + "&periodId=" + periodId);
        return session.send(Call.get(uri))
                .orFail("listing cases")
                .json()
                .path("items")
                .valueStream()
                .map(item -> new Line(
                        UUID.fromString(item.path("applicationId").asString()),
                        "\"" + item.path("version").asLong() + "\""))
                .toList();
    }

    /// Answers whether the case is recommended now; not, when a colleague has it.
    boolean review(Line line, boolean claimed) throws InterruptedException {
        var passed = new HashSet<String>();
        var etag = line.etag();
        var mine = claimed;
        for (var look = 0; look < MOST_LOOKS; look++) {
            if (advance(line.applicationId(), etag, mine, passed)) {
                return true;
            }
            var answer = session.send(Call.get(at(line.applicationId(), ""))).orFail("reading a case");
            var now = answer.json();
            etag = answer.etag();
            switch (now.path("state").asString()) {
                case "RECOMMENDED" -> {
                    return true;
                }
                case "UNDER_REVIEW" -> mine = true;
                case "QUEUED" -> mine = false;
                default -> {
                    return false;
                }
            }
            passed.clear();
            passed.addAll(passedOf(now));
        }
        return false;
    }

    /// All steps that are left; false at the first that does not fit the case as it is now.
    private boolean advance(UUID id, String etag, boolean claimed, Set<String> passed) throws InterruptedException {
        var last = etag;
        if (!claimed) {
            var answer = session.send(change("POST", at(id, "/claim"), last, Map.of()));
            if (!answer.succeeded()) {
                return false;
            }
            last = answer.etag();
        }
        for (var code : Papers.ALL) {
            if (!passed.contains(code)) {
                var judgement = Map.of("result", "PASSED", "note", "Sesuai.");
                var answer = session.send(change("PUT", at(id, "/judgements/" + code), last, judgement));
                if (!answer.succeeded()) {
                    return false;
                }
                last = answer.etag();
            }
        }
        return session.send(change("POST", at(id, "/recommendation"), last, Map.of("tier", 2)))
                .succeeded();
    }

    private static Call change(String method, URI uri, String etag, Map<String, ?> body) {
        return Call.json(method, uri, Map.of("If-Match", etag), body);
    }

    private static Set<String> passedOf(JsonNode detail) {
        var passed = new HashSet<String>();
        detail.path("judgements").forEach(judgement -> {
            if (judgement.path("result").asString().equals("PASSED")) {
                passed.add(judgement.path("requirementCode").asString());
            }
        });
        return passed;
    }

    private URI at(UUID id, String rest) {
        return base.resolve("/api/cases/" + id + rest);
    }
}
