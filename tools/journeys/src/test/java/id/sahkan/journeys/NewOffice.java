package id.sahkan.journeys;

import static org.awaitility.Awaitility.await;

import id.sahkan.bench.traffic.Papers;
import id.sahkan.journeys.browser.Chromium;
import id.sahkan.journeys.browser.NewOfficeWalk;
import id.sahkan.journeys.browser.Screens;
import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.LocalSystem;
import id.sahkan.sample.actor.Applicant;
import id.sahkan.sample.actor.CompanyForm;
import id.sahkan.sample.actor.OutletForm;
import id.sahkan.sample.actor.Reviewer;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.StatedFile;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A third office: what it does is done in a browser, what its applicant and its reviewer do by the interface.
final class NewOffice {

    private static final int FEWEST_SCREENS = 15;

    private final Installation installation;
    private final URI url;
    private final ApiDescription api;
    private final LocalDate today;
    private final int number;

    NewOffice(Installation installation, Clock clock) {
        this.installation = installation;
        this.url = installation.addresses().publicUrl();
        this.api = new ApiDescription(installation);
        this.today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Jayapura")));
        this.number = Math.toIntExact(clock.instant().getEpochSecond() / 3 % 100_000);
    }

    void walk(Chromium chromium) {
        Screens wide = screens(1280, 900);
        Screens narrow = screens(390, 844);
        var accounts = new OfficeAccounts(installation);
        var office = new NewOfficeWalk(
                chromium,
                url,
                LocalSystem.demoPasswords(installation.secrets()),
                wide,
                narrow,
                today,
                number,
                accounts::acceptAs);
        office.add();
        office.settle();
        office.openAPeriod();
        String outlet = "Kabar Karang " + number;
        recommended(office, outlet);
        office.decree(outlet);
        wide.verdict(FEWEST_SCREENS);
        narrow.verdict(FEWEST_SCREENS);
    }

    private static Screens screens(int width, int height) {
        return new Screens(Checkout.find().root().resolve("tools/journeys/target/screenshots"), width, height);
    }

    private void recommended(NewOfficeWalk office, String outlet) {
        Api applying = api.at(url, api.token("pemohon"));
        JsonNode period = applying.get("/api/periods?size=100")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(office.periodCode()))
                .findFirst()
                .orElseThrow();
        UUID periodId = UUID.fromString(period.path("id").asString());
        List<JsonNode> asked = applying.get("/api/periods/" + periodId)
                .json()
                .path("requirements")
                .valueStream()
                .filter(one -> one.path("obligation").asString().equals("MANDATORY"))
                .filter(one -> one.path("outletTypes").toString().contains("ONLINE"))
                .toList();
        var applicant = new Applicant(applying);
        UUID company = applicant.company(new CompanyForm(
                outlet + " Mandiri",
                "PT",
                "9120%09d".formatted(number),
                "0901%012d".formatted(number),
                "Jalan Contoh 9",
                "Karang Contoh",
                "+6281200000009",
                "redaksi@kabar-karang.example",
                "Sari Contoh",
                "1471014101809001"));
        UUID id = applicant.open(
                periodId,
                applicant.outlet(
                        company,
                        new OutletForm(
                                outlet, "ONLINE", "https://kabar-karang.example", "Budi Contoh", "Budi Contoh")));
        var papers = new LinkedHashMap<String, StatedFile>();
        asked.forEach(one -> papers.put(
                one.path("code").asString(), new StatedFile(Papers.file("LETTER", papers.size()), stated(one))));
        applicant.attachAll(id, papers);
        applicant.submit(id, UUID.randomUUID().toString(), true);

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> isQueued(reviewing(office), id));
        var reviewer = new Reviewer(reviewing(office));
        Answer claimed = reviewer.claim(id, reviewer.read(id).requiredEtag());
        String etag = reviewer.judgeAll(
                id,
                asked.stream().map(one -> one.path("code").asString()).toList(),
                true,
                "Sesuai.",
                claimed.requiredEtag());
        reviewer.recommend(id, 2, etag);
    }

    private Api reviewing(NewOfficeWalk office) {
        return api.at(
                url,
                api.signIn(office.email("reviewer"), office.password())
                        .orFail("signing in")
                        .json()
                        .path("access_token")
                        .asString());
    }

    private static boolean isQueued(Api reviewing, UUID id) {
        return reviewing
                .get("/api/cases?state=QUEUED&size=100")
                .json()
                .path("items")
                .valueStream()
                .anyMatch(one -> one.path("applicationId").asString().equals(id.toString()));
    }

    /// Something of each kind that is asked for.
    private Map<String, Object> stated(JsonNode requirement) {
        var values = new LinkedHashMap<String, Object>();
        requirement
                .path("fields")
                .valueStream()
                .filter(field -> field.path("required").asBoolean())
                .forEach(field -> values.put(field.path("key").asString(), value(field)));
        return values;
    }

    private Object value(JsonNode field) {
        return switch (field.path("type").asString()) {
            case "DATE" -> today.minusMonths(2).toString();
            case "YEAR", "NUMBER" -> today.getYear();
            case "BOOLEAN" -> true;
            case "NIK" -> "1471014101809001";
            case "NPWP" -> "0901%012d".formatted(number);
            case "CHOICE" -> field.path("choices").path(0).path("value").asString();
            default -> "Contoh " + number;
        };
    }
}
