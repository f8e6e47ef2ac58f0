package id.sahkan.bench.doors;

import id.sahkan.bench.traffic.Papers;
import id.sahkan.sample.DemoOffice;
import id.sahkan.sample.client.Call;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An honest applicant with an account and an address of their own: signs in, fills in, uploads and submits.
final class Person {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final URI base;
    private final String user;
    private final String password;
    private final String address;
    private final UUID periodId;
    private final Executor threads;
    private String company = "";

    Person(URI base, String user, String password, String address, UUID periodId, Executor threads) {
        this.base = base;
        this.user = user;
        this.password = password;
        this.address = address;
        this.periodId = periodId;
        this.threads = threads;
    }

    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        RefusedException(String what) {
            super(what);
        }
    }

    /// From the sign-in to the receipt, once. What is refused ends the round and is counted.
    void applyOnce(Timings timings) throws InterruptedException {
        try (var browser = new Visitor(base, address, threads, HttpClient.Redirect.NORMAL)) {
            timings.time("sign-in", () -> signIn(browser));
            if (company.isEmpty()) {
                company =
                        id(timings.time("write", () -> accepted(browser.send(Call.post("/api/companies", company())))));
            }
            String outlet = id(timings.time(
                    "write",
                    () -> accepted(browser.send(Call.post("/api/companies/" + company + "/outlets", outlet())))));
            var draft = timings.time(
                    "write",
                    () -> accepted(browser.send(
                            Call.post("/api/applications", Map.of("periodId", periodId, "outletId", outlet))
                                    .idempotent(UUID.randomUUID().toString()))));
            String place = "/api/applications/" + id(draft);
            String[] etag = {etag(draft)};
            for (String code : Papers.ALL) {
                var paper = Papers.file(code, ThreadLocalRandom.current().nextLong());
                var uploaded = timings.time(
                        "upload",
                        () -> accepted(browser.send(Call.upload(place + "/documents/" + code, paper, Map.of())
                                .ifMatch(etag[0]))));
                etag[0] = etag(uploaded);
            }
            timings.time(
                    "submit",
                    () -> accepted(browser.send(Call.post(place + "/submission", Map.of("acknowledgeMissing", false))
                            .ifMatch(etag[0])
                            .idempotent(UUID.randomUUID().toString()))));
        } catch (IOException _) {
            // counted where it was timed
        }
    }

    /// Signed in, with one open draft: where a paper of it goes, and the version that a change must name.
    String[] draft(Visitor browser) throws IOException, InterruptedException {
        signIn(browser);
        String owned = id(accepted(browser.send(Call.post("/api/companies", company()))));
        String outlet = id(accepted(browser.send(Call.post("/api/companies/" + owned + "/outlets", outlet()))));
        var draft =
                accepted(browser.send(Call.post("/api/applications", Map.of("periodId", periodId, "outletId", outlet))
                        .idempotent(UUID.randomUUID().toString())));
        return new String[] {"/api/applications/" + id(draft) + "/documents/" + Papers.ALL.getFirst(), etag(draft)};
    }

    private HttpResponse<String> signIn(Visitor browser) throws IOException, InterruptedException {
        var page = accepted(browser.get("/login"));
        var end = accepted(browser.post(Visitor.formOf(page), Map.of("username", user, "password", password)));
        var me = accepted(browser.get("/api/me"));
        if (!me.body().contains("\"authenticated\":true")) {
            throw new RefusedException("not signed in");
        }
        return end;
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400) {
            throw new RefusedException("status " + answer.statusCode());
        }
        return answer;
    }

    private static String id(HttpResponse<String> answer) {
        Matcher found = ID.matcher(answer.body());
        return found.find() ? found.group(1) : "";
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static Map<String, Object> company() {
        return Map.ofEntries(
                Map.entry("legalName", "Media Uji Beban"),
                Map.entry("legalForm", "PT"),
                Map.entry("nib", digits(13)),
                Map.entry("npwp", digits(16)),
                Map.entry("address", "Jalan Uji Nomor 1"),
                Map.entry("city", DemoOffice.CITY),
                Map.entry("phone", "0761000000"),
                Map.entry("email", "beban@sahkan.example"),
                Map.entry("directorName", "Direktur Uji"),
                Map.entry("directorNik", digits(16)));
    }

    private static Map<String, Object> outlet() {
        return Map.of(
                "name", "Warta Uji " + digits(6),
                "type", "ONLINE",
                "website", "https://uji-" + digits(6) + ".sahkan.example",
                "editorInChief", "Pemimpin Uji",
                "responsibleEditor", "Penanggung Uji");
    }

    private static String digits(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 1, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
