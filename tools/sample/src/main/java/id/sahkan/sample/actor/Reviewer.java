package id.sahkan.sample.actor;

import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes a case, judges its papers and ends the review. Each change answers with the version that the next one names.
public final class Reviewer {

    private static final String CASES = "/api/cases/";

    private final Api api;

    public Reviewer(Api api) {
        this.api = api;
    }

    public Answer read(UUID id) {
        return api.get(CASES + id);
    }

    /// Answers with the case as it is then.
    public Answer claim(UUID id, String etag) {
        return change(id, "/claim", Map.of(), etag);
    }

    public void release(UUID id, String etag) {
        change(id, "/release", Map.of(), etag);
    }

    public String judge(UUID id, String requirement, boolean passed, String note, String etag) {
        var judgement = Map.of("result", passed ? "PASSED" : "FAILED", "note", note);
        return api.send(Call.put(CASES + id + "/judgements/" + requirement, judgement)
                        .ifMatch(etag))
                .requiredEtag();
    }

    /// Several requirements alike, in one request.
    public String judgeAll(UUID id, Collection<String> requirements, boolean passed, String note, String etag) {
        var judgements = requirements.stream()
                .map(code -> Map.of("requirementCode", code, "result", passed ? "PASSED" : "FAILED", "note", note))
                .toList();
        return api.send(Call.put(CASES + id + "/judgements", Map.of("judgements", judgements))
                        .ifMatch(etag))
                .requiredEtag();
    }

    public void recommend(UUID id, int tier, String etag) {
        change(id, "/recommendation", Map.of("tier", tier), etag);
    }

    public void requestCompletion(UUID id, List<Map<String, Object>> items, String etag) {
        change(id, "/completion-request", Map.of("items", items), etag);
    }

    public void refuse(UUID id, List<Map<String, Object>> reasons, String etag) {
        change(id, "/refusal", Map.of("reasons", reasons), etag);
    }

    private Answer change(UUID id, String what, Map<String, ?> body, String etag) {
        return api.send(Call.post(CASES + id + what, body).ifMatch(etag));
    }
}
