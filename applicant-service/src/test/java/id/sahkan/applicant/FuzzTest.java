package id.sahkan.applicant;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.FuzzContract;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

class FuzzTest extends ApplicantServiceTest implements FuzzContract {

    private final Map<String, String> made = new HashMap<>();

    @Override
    public int operations() {
        return 20;
    }

    @Override
    public Map<String, String> thing(String operation) {
        return switch (operation) {
            // in the version that nobody has seen: what is sent is looked at first, and nothing is changed
            case "PUT /api/offices/{key}" -> Map.of("path:key", "first");
            case "PUT /api/outlets/{id}" ->
                of("/api/outlets/", "", as("l-0", "applicant"), () -> outlet(as("l-0", "applicant")));
            case "PUT /api/periods/{id}" -> period("\"prepared\":true,");
            case "POST /api/periods/{id}/changes" -> period("");
            default -> Map.of();
        };
    }

    /// @param more at the beginning of its body
    private Map<String, String> period(String more) {
        Http administrator = as("l-0", "administrator");
        String period =
                Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z").replaceFirst("\\{", "{" + more);
        return of("/api/periods/", more, administrator, () -> administrator.post("/api/periods", period));
    }

    private static Answer outlet(Http owner) {
        String company = owner.post("/api/companies", Samples.company()).id();
        return owner.post("/api/companies/" + company + "/outlets", Samples.outlet());
    }

    private Map<String, String> of(String path, String which, Http owner, Supplier<Answer> make) {
        String id = made.computeIfAbsent(path + which, _ -> make.get().id());
        return Map.of("path:id", id, "header:If-Match", owner.get(path + id).etag());
    }
}
