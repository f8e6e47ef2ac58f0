package id.sahkan.sample;

import id.sahkan.sample.ApiAnswers.Decree;
import id.sahkan.sample.ApiAnswers.Period;
import id.sahkan.sample.actor.Administrator;
import id.sahkan.sample.actor.DecreeOffice;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Answer.Versioned;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Another city, an hour ahead, with an office, people, calendar, decree form and period of its own. What an earlier
/// run has made is used again, but for the period.
final class SecondOffice {

    static final String KEY = "kominfo-teluk-sagu";
    static final String REGION = "Kota Teluk Sagu";
    static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    private static final String CODE = "TELUK-SAGU-";
    private static final String MAYOR = "Maria Contoh Lestari";
    private static final Duration LONGEST_SIGNING = Duration.ofSeconds(90);

    private final Api first;
    private final Api anybody;
    private final Accounts accounts;
    private final BiFunction<String, String, Api> signIn;
    private final String password;
    private final LocalDate today;
    private final Deadline deadline;

    /// @param first an administrator of the first office
    /// @param signIn from mailbox and password
    SecondOffice(
            Api first,
            Api anybody,
            Accounts accounts,
            BiFunction<String, String, Api> signIn,
            String password,
            LocalDate today,
            Deadline deadline) {
        this.first = first;
        this.anybody = anybody;
        this.accounts = accounts;
        this.signIn = signIn;
        this.password = password;
        this.today = today;
        this.deadline = deadline;
    }

    /// Who works there.
    record Staff(Api administrator, Api reviewer, Api officer, Api signatory) {}

    Staff open() {
        if (anybody.ask(Call.get("/api/offices/" + KEY)).status() == 404) {
            first.send(Call.post("/api/offices", Map.of("slug", KEY, "office", said())));
        }
        Api administrator = person(first, "admin", "Ambo Contoh", "administrator");
        var staff = new Staff(
                administrator,
                person(administrator, "verifikator", "Vita Contoh", "reviewer"),
                person(administrator, "petugas", "Petrus Contoh", "decree-officer"),
                person(administrator, "wali-kota", MAYOR, "signatory"));
        deadline.awaitThat(() -> "the calendar of the second office", () -> hasCalendar(administrator));
        holiday(administrator);
        form(administrator);
        return staff;
    }

    private static Map<String, Object> said() {
        return Map.of(
                "name",
                Map.of(
                        "id",
                        "Dinas Komunikasi dan Informatika " + REGION,
                        "en",
                        "Communications and Informatics Office of Teluk Sagu City"),
                "shortName",
                Map.of("id", "Kominfo Teluk Sagu", "en", "Teluk Sagu Communications Office"),
                "kind",
                "DEPARTMENT",
                "region",
                REGION,
                "zone",
                ZONE.getId(),
                "address",
                "Jalan Dermaga Contoh Nomor 2, Teluk Sagu",
                "colour",
                "#0b4f3c");
    }

    /// Invited, and the link of the letter followed: with the password of this run.
    private Api person(Api by, String mailbox, String name, String role) {
        String email = mailbox + "@teluk-sagu.example";
        if (accounts.find(email) == null) {
            by.send(Call.post(
                    "/api/people", Map.of("name", name, "email", email, "roles", List.of(role), "office", KEY)));
        }
        accounts.accept(email, password);
        return signIn.apply(email, password);
    }

    private boolean hasCalendar(Api administrator) {
        return administrator
                        .get("/api/calendar/days?year=" + today.getYear())
                        .json()
                        .path("total")
                        .asInt(0)
                > 0;
    }

    /// The day of its own city.
    private void holiday(Api administrator) {
        var day = LocalDate.of(today.getYear() + 1, 7, 14);
        administrator.send(Call.post(
                "/api/calendar/days",
                Map.of("day", day, "kind", "SPECIAL_DAY_OFF", "name", "Hari jadi " + REGION, "source", "contoh")));
    }

    /// Another number, another paper, and the mayor signs: who has neither rank nor number.
    private void form(Api administrator) {
        Answer begun = deadline.await(
                () -> "the name of the second office in its decree form",
                () -> Optional.of(administrator.get("/api/decrees/form"))
                        .filter(form -> region(form).equals(REGION)));
        var form = (ObjectNode) begun.json().path("form").deepCopy();
        form.put("paper", "F4").put("place", "Teluk Sagu").put("signingOffice", "Wali Kota");
        form.putObject("letterhead")
                .put("kind", "REGIONAL_HEAD")
                .put("government", "Pemerintah " + REGION)
                .putNull("office")
                .put("region", REGION)
                .putNull("address")
                .putNull("contact");
        form.putObject("number")
                .put("pattern", "100.3.3.3/{sequence}/TS/{year}")
                .put("start", 1)
                .putNull("startYear");
        form.putArray("signatories")
                .addObject()
                .put("account", "wali-kota@teluk-sagu.example")
                .putNull("acting")
                .put("name", MAYOR)
                .putNull("rank")
                .putNull("number")
                .put("from", "2025-02-20")
                .putNull("until");
        administrator.send(Call.put("/api/decrees/form", Map.of("form", form, "reason", "Bentuk SK kota contoh kedua"))
                .ifMatch(begun.requiredEtag()));
    }

    private static String region(Answer form) {
        return form.json().path("form").path("letterhead").path("region").asString();
    }

    Versioned<Period> openPeriod(Staff staff, Instant opensAt, Instant closesAt) {
        var day = opensAt.atZone(ZONE).toLocalDate();
        var code = CODE + (lastNumber(staff.administrator()) + 1);
        UUID id = new Administrator(staff.administrator(), KEY)
                .openPeriod(
                        code,
                        "480/" + code + "/KOMINFO/" + day.getYear(),
                        "Kerja Sama Media " + REGION + " " + day.getYear() + " (contoh)",
                        day,
                        opensAt,
                        closesAt,
                        Office.POLICY,
                        List.of());
        return staff.administrator().get("/api/periods/" + id).versioned(Period.class);
    }

    private static int lastNumber(Api administrator) {
        return administrator.all("/api/periods", Period.class).stream()
                .map(Period::code)
                .filter(code -> code.matches(CODE + "\\d{1,6}"))
                .mapToInt(code -> Integer.parseInt(code.substring(CODE.length())))
                .max()
                .orElse(0);
    }

    Decree issue(Staff staff, Period period, List<UUID> named) {
        deadline.awaitThat(
                () -> "the recommended media of the second office among its candidates",
                () -> candidates(staff.officer(), period.id()).equals(Set.copyOf(named)));
        var decrees = new DecreeOffice(staff.officer(), staff.signatory());
        UUID draft = decrees.draft(period.id(), named, "480/BA-" + period.code() + "/" + today.getYear(), today);
        return deadline.await(
                () -> "the signed decree of the second office",
                () -> Optional.of(decrees.tryToIssue(draft, LONGEST_SIGNING))
                        .filter(DecreeOffice::isIssued)
                        .map(decree -> decree.as(Decree.class)));
    }

    private static Set<UUID> candidates(Api officer, UUID periodId) {
        return officer.all("/api/decrees/candidates?periodId=" + periodId, ApiAnswers.Candidate.class).stream()
                .map(ApiAnswers.Candidate::applicationId)
                .collect(Collectors.toSet());
    }

    /// What is not as it must be: whose the decree is, how it is numbered and signed, and what each office sees.
    List<String> check(Staff staff, Decree decree, int named, Api officerOfTheFirst) {
        JsonNode shown =
                anybody.get("/api/public/decrees/" + decree.publicCode()).json();
        long partners = anybody.all("/api/public/partners?office=" + KEY, ApiAnswers.Partner.class).stream()
                .filter(partner -> Objects.equals(decree.number(), partner.decreeNumber()))
                .count();
        int answered =
                officerOfTheFirst.ask(Call.get("/api/decrees/" + decree.id())).status();
        String document = PdfWords.of(staff.signatory()
                .get("/api/decrees/" + decree.id() + "/decree.pdf")
                .body());
        return Stream.of(
                        wrong(shown.path("office").asString().equals(KEY), "the decree does not say its office"),
                        wrong(shown.path("signerName").asString().equals(MAYOR), "the mayor has not signed"),
                        wrong(
                                String.valueOf(decree.number()).matches("100\\.3\\.3\\.3/\\d+/TS/\\d{4}"),
                                "the decree has the number " + decree.number()),
                        wrong(document.contains("Ditetapkan di Teluk Sagu"), "the decree was not signed in its city"),
                        wrong(!document.contains("Pekanbaru, "), "the decree names the first office's city"),
                        wrong(partners == named, "the public list of the office names " + partners),
                        wrong(answered == 404, "the first office sees the decree of the second: " + answered))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> wrong(boolean right, String otherwise) {
        return right ? Optional.empty() : Optional.of(otherwise);
    }
}
