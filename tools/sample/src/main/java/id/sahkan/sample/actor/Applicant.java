package id.sahkan.sample.actor;

import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.PaperFile;
import id.sahkan.sample.client.ProblemException;
import id.sahkan.sample.client.StatedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Registers, opens applications, attaches papers and submits. A change that meets another version, most likely its own
/// of which the answer was lost, is made again on what is there now.
public final class Applicant {

    private static final String APPLICATIONS = "/api/applications/";
    private static final int MOST_TRIES = 5;
    private static final int MOST_FILES = 20;
    private static final long MOST_BYTES = 20_000_000;

    private final Api api;
    private final Map<UUID, String> etags = new ConcurrentHashMap<>();

    public Applicant(Api api) {
        this.api = api;
    }

    public UUID company(CompanyForm form) {
        return id(api.send(Call.post("/api/companies", form)));
    }

    public UUID outlet(UUID companyId, OutletForm form) {
        return id(api.send(Call.post("/api/companies/" + companyId + "/outlets", form)));
    }

    public UUID open(UUID periodId, UUID outletId) {
        var opened = api.send(Call.post("/api/applications", Map.of("periodId", periodId, "outletId", outletId))
                .idempotent(UUID.randomUUID().toString()));
        var id = id(opened);
        etags.put(id, opened.requiredEtag());
        return id;
    }

    public Answer read(UUID id) {
        return api.get(APPLICATIONS + id);
    }

    public void attach(UUID id, String requirement, PaperFile file, Map<String, ?> fields) {
        var upload = Call.upload(APPLICATIONS + id + "/documents/" + requirement, file, fields);
        var answer = change(id, etag -> api.send(upload.ifMatch(etag)));
        etags.put(id, answer.requiredEtag());
    }

    /// Several papers, by the requirement that each is for, in as few requests as their number and size allow.
    ///
    /// @throws ProblemException for the first that is refused; all others are attached
    public void attachAll(UUID id, Map<String, StatedFile> papers) {
        var left = new ArrayDeque<>(papers.entrySet());
        while (!left.isEmpty()) {
            var request = new LinkedHashMap<String, StatedFile>();
            var bytes = 0L;
            do {
                var next = left.removeFirst();
                request.put(next.getKey(), next.getValue());
                bytes += next.getValue().file().bytes().length;
            } while (!left.isEmpty()
                    && request.size() < MOST_FILES
                    && bytes + left.getFirst().getValue().file().bytes().length <= MOST_BYTES);
            attachTogether(id, request);
        }
    }

    private void attachTogether(UUID id, Map<String, StatedFile> papers) {
        var upload = Call.uploads(APPLICATIONS + id + "/documents", papers);
        var answer = change(id, etag -> api.send(upload.ifMatch(etag)));
        etags.put(id, answer.requiredEtag());
        var refused = answer.json().path("refused");
        if (!refused.isEmpty()) {
            var problem = refused.path(0).path("problem");
            throw ProblemException.of(
                    upload + " " + refused.path(0).path("requirementCode").asString(),
                    problem.path("status").asInt(),
                    problem.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// With the same key it is the same submission, however often it is sent.
    public Answer submit(UUID id, String key, boolean acknowledgeMissing) {
        var submission = Call.post(APPLICATIONS + id + "/submission", Map.of("acknowledgeMissing", acknowledgeMissing));
        var answer = change(id, etag -> api.send(submission.ifMatch(etag).idempotent(key)));
        etags.remove(id);
        return answer;
    }

    /// The version that the next change will name.
    public String etag(UUID id) {
        return etags.computeIfAbsent(id, unknown -> read(unknown).requiredEtag());
    }

    /// What somebody else was doing goes on from this version.
    public void takeOver(UUID id, String etag) {
        etags.put(id, etag);
    }

    private Answer change(UUID id, Function<String, Answer> change) {
        for (var attempt = 1; ; attempt++) {
            try {
                return change.apply(etag(id));
            } catch (ProblemException refused) {
                etags.remove(id);
                if (!refused.is("version-conflict") || attempt == MOST_TRIES) {
                    throw refused;
                }
            }
        }
    }

    private static UUID id(Answer created) {
        return UUID.fromString(created.json().path("id").asString());
    }
}
