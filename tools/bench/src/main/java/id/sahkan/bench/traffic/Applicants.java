package id.sahkan.bench.traffic;

import id.sahkan.bench.traffic.Session.Answer;
import id.sahkan.bench.traffic.Session.Call;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// What applicants do in one period. Each has one company with as many outlets as it takes.
final class Applicants {

    private final URI base;
    private final List<Session> sessions;
    private final Tally tally;
    private final String periodId;
    private final List<String> companies = new ArrayList<>();

    Applicants(URI base, List<Session> sessions, Tally tally, String periodId) {
        this.base = base;
        this.sessions = sessions;
        this.tally = tally;
        this.periodId = periodId;
    }

    void registerCompanies() throws InterruptedException {
        for (var session : sessions) {
            companies.add(session.send(Call.json("POST", base.resolve("/api/companies"), Map.of(), company()))
                    .orFail("registering a company")
                    .json()
                    .path("id")
                    .asString());
        }
    }

    /// An outlet of its own with a draft in which every paper is attached.
    Draft prepare(int number) throws InterruptedException {
        var applicant = number % sessions.size();
        var session = sessions.get(applicant);
        var outlets = base.resolve("/api/companies/" + companies.get(applicant) + "/outlets");
        var outletId = session.send(Call.json("POST", outlets, Map.of(), outlet(number)))
                .orFail("registering an outlet")
                .json()
                .path("id")
                .asString();
        var opened = session.send(Call.json(
                        "POST",
                        base.resolve("/api/applications"),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        Map.of("periodId", periodId, "outletId", outletId)))
                .orFail("opening a draft");
        var id = UUID.fromString(opened.json().path("id").asString());
        var etag = opened.etag();
        for (var code : Papers.ALL) {
            etag = attach(session, id, code, etag);
        }
        tally.prepared.increment();
        return new Draft(id, etag, applicant, UUID.randomUUID());
    }

    private String attach(Session session, UUID id, String code, String etag) throws InterruptedException {
        var uri = application(id, "/documents/" + code);
        var form = Papers.form(code, ThreadLocalRandom.current().nextLong());
        var headers = Map.of("Content-Type", Papers.contentType(), "If-Match", etag);
        var answer = session.send(new Call("PUT", uri, headers, form));
        if (answer.status() == 409) {
            // An upload whose answer was lost has moved the version; the paper itself may be attached once more.
            var again = Map.of("Content-Type", Papers.contentType(), "If-Match", currentEtag(session, id));
            answer = session.send(new Call("PUT", uri, again, form));
        }
        return answer.orFail("attaching a paper").etag();
    }

    private String currentEtag(Session session, UUID id) throws InterruptedException {
        return session.send(Call.get(application(id, "")))
                .orFail("reading an application")
                .etag();
    }

    /// Submits with the draft's key, again and again with the same one while nobody answers.
    ///
    /// @throws NoAnswerException when patience has ended: the system may or may not have it
    Receipt submit(Draft draft) throws InterruptedException {
        var begun = System.nanoTime();
        var session = sessions.get(draft.applicant());
        var answer = submit(session, draft, draft.etag());
        if (answer.status() == 409) {
            answer = submit(session, draft, currentEtag(session, draft.id()));
        }
        var receipt = answer.orFail("a submission").json();
        return new Receipt(
                draft.id(),
                receipt.path("number").asString(),
                receipt.path("digest").asString(),
                draft.idempotencyKey(),
                System.nanoTime() - begun);
    }

    private Answer submit(Session session, Draft draft, String etag) throws InterruptedException {
        return session.send(Call.json(
                "POST",
                application(draft.id(), "/submission"),
                Map.of(
                        "If-Match",
                        etag,
                        "Idempotency-Key",
                        draft.idempotencyKey().toString()),
                Map.of("acknowledgeMissing", false)));
    }

    private URI application(UUID id, String rest) {
        return base.resolve("/api/applications/" + id + rest);
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
