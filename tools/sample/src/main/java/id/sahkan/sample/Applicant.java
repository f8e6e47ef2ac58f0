package id.sahkan.sample;

import id.sahkan.sample.Wire.Application;
import id.sahkan.sample.Wire.Period;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Answer.Versioned;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.PaperFile;
import id.sahkan.sample.client.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One applicant's calls.
final class Applicant {

    private static final String APPLICATIONS = "/api/applications/";

    private final Api api;
    private final SampleCase sample;
    private final PaperMaker maker;
    private @Nullable String lastEtag;

    Applicant(Api api, SampleCase sample, PaperMaker maker) {
        this.api = api;
        this.sample = sample;
        this.maker = maker;
    }

    /// The outlet of this case, registered with its company unless an earlier run did it.
    UUID outlet() {
        var company = sample.newsroom().company();
        var companyId = api.all("/api/companies", Wire.Named.class).stream()
                .filter(mine -> company.nib().equals(mine.nib()))
                .findFirst()
                .map(Wire.Named::id)
                .orElseGet(() -> created("/api/companies", companyFields()));
        return api.all("/api/outlets", Wire.Named.class).stream()
                .filter(mine -> sample.newsroom().name().equals(mine.name()))
                .findFirst()
                .map(Wire.Named::id)
                .orElseGet(() -> created("/api/companies/" + companyId + "/outlets", outletFields()));
    }

    UUID draft(UUID periodId, UUID outletId) {
        var call = Call.post("/api/applications", Map.of("periodId", periodId, "outletId", outletId));
        return api.send(call.idempotent(UUID.randomUUID().toString()))
                .as(Application.class)
                .id();
    }

    Versioned<Application> read(UUID id) {
        return api.get(APPLICATIONS + id).versioned(Application.class);
    }

    /// Sends the papers that the period asks this type of outlet for.
    void uploadAll(UUID id, Period period) {
        var type = sample.newsroom().type().name();
        var asked = Wire.orEmpty(period.requirements()).stream()
                .filter(requirement -> requirement.asksFrom(type))
                .map(Wire.Requirement::code)
                .toList();
        sample.papers().byRequirement().forEach((code, paper) -> {
            if (asked.contains(code)) {
                upload(id, paper, maker.make(sample, paper, 1));
            }
        });
    }

    /// Sends again what was returned, as far as this applicant has something better.
    void mend(UUID id, List<String> returned) {
        lastEtag = null;
        sample.mends().byRequirement().forEach((code, paper) -> {
            if (returned.contains(code)) {
                upload(id, paper, maker.make(sample, paper, 2));
            }
        });
    }

    PaperFile phonePhoto(Paper paper) {
        return maker.phonePhoto(sample, paper);
    }

    void upload(UUID id, Paper paper, PaperFile file) {
        var path = APPLICATIONS + id + "/documents/" + paper.requirement();
        var answer = retryingConflicts(
                id, etag -> api.send(Call.upload(path, file, paper.fields()).ifMatch(etag)));
        lastEtag = answer.etag();
    }

    Answer submit(UUID id, String key, boolean acknowledgeMissing) {
        return retryingConflicts(
                id,
                etag -> api.send(
                        Call.post(APPLICATIONS + id + "/submission", Map.of("acknowledgeMissing", acknowledgeMissing))
                                .ifMatch(etag)
                                .idempotent(key)));
    }

    List<String> timeline(UUID id) {
        return api.all(APPLICATIONS + id + "/timeline", Wire.Event.class).stream()
                .map(Wire.Event::code)
                .toList();
    }

    List<Wire.Notice> notices(UUID id) {
        return api.all("/api/notices", Wire.Notice.class).stream()
                .filter(notice -> Objects.equals(notice.applicationId(), id))
                .toList();
    }

    int reasonsTold(UUID id) {
        return api.get("/api/cases/" + id + "/outcome").json().path("reasons").size();
    }

    /// A change whose first answer was lost finds its own version when it is repeated.
    private <T> T retryingConflicts(UUID id, Function<String, T> change) {
        for (var attempt = 1; ; attempt++) {
            try {
                return change.apply(lastEtag == null ? read(id).etag() : lastEtag);
            } catch (ProblemException refused) {
                lastEtag = null;
                if (!refused.is("version-conflict") || attempt == 5) {
                    throw refused;
                }
            }
        }
    }

    private UUID created(String path, Map<String, ?> fields) {
        return api.send(Call.post(path, fields)).as(Wire.Named.class).id();
    }

    private Map<String, Object> companyFields() {
        var company = sample.newsroom().company();
        var director = sample.newsroom().director();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("legalName", company.name());
        fields.put("legalForm", company.legalForm());
        fields.put("nib", company.nib());
        fields.put("npwp", company.npwp());
        fields.put("address", company.address());
        fields.put("city", "Pekanbaru");
        fields.put("phone", company.phone());
        fields.put("email", "kantor@" + sample.newsroom().domain());
        fields.put("directorName", director.name());
        fields.put("directorNik", director.nik());
        return fields;
    }

    private Map<String, Object> outletFields() {
        var newsroom = sample.newsroom();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", newsroom.name());
        fields.put("type", newsroom.type().name());
        fields.put("website", "https://" + newsroom.domain());
        fields.put("editorInChief", newsroom.chief().name());
        fields.put("responsibleEditor", newsroom.chief().name());
        return fields;
    }
}
