package id.sahkan.bench.traffic;

import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.NoAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// What applicants do in one period. Each has one company with as many outlets as it takes.
final class Applicants {

    private final List<Api> people;
    private final Tally tally;
    private final String periodId;
    private final List<String> companies = new ArrayList<>();

    Applicants(List<Api> people, Tally tally, String periodId) {
        this.people = people;
        this.tally = tally;
        this.periodId = periodId;
    }

    void registerCompanies() {
        for (var applicant : people) {
            companies.add(applicant
                    .ask(Call.post("/api/companies", company()))
                    .orRefused()
                    .json()
                    .path("id")
                    .asString());
        }
    }

    /// An outlet of its own with a draft in which every paper is attached.
    Draft prepare(int number) {
        var applicant = number % people.size();
        var api = people.get(applicant);
        var outletId = api.ask(Call.post("/api/companies/" + companies.get(applicant) + "/outlets", outlet(number)))
                .orRefused()
                .json()
                .path("id")
                .asString();
        var opened = api.ask(Call.post("/api/applications", Map.of("periodId", periodId, "outletId", outletId))
                        .idempotent(UUID.randomUUID().toString()))
                .orRefused();
        var id = UUID.fromString(opened.json().path("id").asString());
        var etag = opened.requiredEtag();
        for (var code : Papers.ALL) {
            etag = attach(api, id, code, etag);
        }
        tally.prepared.increment();
        return new Draft(id, etag, applicant, UUID.randomUUID());
    }

    private String attach(Api api, UUID id, String code, String etag) {
        var paper = Papers.file(code, ThreadLocalRandom.current().nextLong());
        var upload = Call.upload(application(id, "/documents/" + code), paper, Map.of());
        var answer = api.ask(upload.ifMatch(etag));
        if (answer.status() == 409) {
            // An upload whose answer was lost has moved the version; the paper itself may be attached once more.
            answer = api.ask(upload.ifMatch(currentEtag(api, id)));
        }
        return answer.orRefused().requiredEtag();
    }

    private static String currentEtag(Api api, UUID id) {
        return api.ask(Call.get(application(id, ""))).orRefused().requiredEtag();
    }

    /// Submits with the draft's key, again and again with the same one while nobody answers.
    ///
    /// @throws NoAnswerException when patience has ended: the system may or may not have it
    Receipt submit(Draft draft) {
        var begun = System.nanoTime();
        var api = people.get(draft.applicant());
        var answer = submit(api, draft, draft.etag());
        if (answer.status() == 409) {
            answer = submit(api, draft, currentEtag(api, draft.id()));
        }
        var receipt = answer.orRefused().json();
        return new Receipt(
                draft.id(),
                receipt.path("number").asString(),
                receipt.path("digest").asString(),
                draft.idempotencyKey(),
                System.nanoTime() - begun);
    }

    private static Answer submit(Api api, Draft draft, String etag) {
        return api.ask(Call.post(application(draft.id(), "/submission"), Map.of("acknowledgeMissing", false))
                .ifMatch(etag)
                .idempotent(draft.idempotencyKey().toString()));
    }

    private static String application(UUID id, String rest) {
        return "/api/applications/" + id + rest;
    }

    private static Map<String, Object> company() {
        return Map.of(
                "legalName", "PT Media Uji Beban",
                "legalForm", "PT",
                "nib", digits(13),
                "npwp", digits(16),
                "address", "Jalan Uji Nomor 1",
                "city", "Pekanbaru",
                "phone", "0761000000",
                "email", "beban@sahkan.example",
                "directorName", "Direktur Uji",
                "directorNik", digits(16));
    }

    private static Map<String, Object> outlet(int number) {
        return Map.of(
                "name", "Warta Uji " + number,
                "type", "ONLINE",
                "website", "https://uji-" + number + ".sahkan.example",
                "editorInChief", "Pemimpin Uji",
                "responsibleEditor", "Penanggung Uji");
    }

    private static String digits(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
