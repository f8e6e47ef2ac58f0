package id.sahkan.bench.traffic;

import id.sahkan.sample.actor.Reviewer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Takes a case, judges every paper of it as passed and recommends it. Whatever was lost on the way is found by looking
/// at the case again.
final class PassingReviewer {

    private static final int MOST_LOOKS = 20;

    private final Api api;
    private final Reviewer calls;

    PassingReviewer(Api api) {
        this.api = api;
        this.calls = new Reviewer(api);
    }

    record Line(UUID applicationId, String etag) {}

    /// The oldest cases of a period that nobody has taken, or that this reviewer has taken and not decided.
    List<Line> waiting(UUID periodId, boolean takenByMe) {
        var state = takenByMe ? "UNDER_REVIEW&mine=true" : "QUEUED";
        return api.get("/api/cases?size=200&state=" + state + "&periodId=" + periodId)
                .json()
                .path("items")
                .valueStream()
                .map(item -> new Line(
                        UUID.fromString(item.path("applicationId").asString()),
                        "\"" + item.path("version").asLong() + "\""))
                .toList();
    }

    /// Answers whether the case is recommended now; not, when a colleague has it.
    boolean review(Line line, boolean claimed) {
        var passed = new HashSet<String>();
        var etag = line.etag();
        var mine = claimed;
        for (var look = 0; look < MOST_LOOKS; look++) {
            if (advance(line.applicationId(), etag, mine, passed)) {
                return true;
            }
            var answer = calls.read(line.applicationId());
            var now = answer.json();
            etag = answer.requiredEtag();
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
    private boolean advance(UUID id, String etag, boolean claimed, Set<String> passed) {
        try {
            var last = claimed ? etag : calls.claim(id, etag).requiredEtag();
            var left =
                    Papers.ALL.stream().filter(code -> !passed.contains(code)).toList();
            if (!left.isEmpty()) {
                last = calls.judgeAll(id, left, true, "Sesuai.", last);
            }
            calls.recommend(id, 2, last);
            return true;
        } catch (ProblemException otherwise) {
            return false;
        }
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
}
