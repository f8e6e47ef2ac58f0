package id.sahkan.journeys.budget;

import id.sahkan.bench.traffic.Papers;
import id.sahkan.sample.actor.Administrator;
import id.sahkan.sample.actor.Applicant;
import id.sahkan.sample.actor.CompanyForm;
import id.sahkan.sample.actor.DecreeOffice;
import id.sahkan.sample.actor.OutletForm;
import id.sahkan.sample.actor.Reviewer;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// From the draft to the decree by as few requests as the interface allows: nobody asks again for what an answer has
/// told already. Company, outlet and period are there before; the queue of cases and the list of decrees, of which one
/// look serves many applications, are not looked at.
final class OneApplication {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final List<String> PEOPLE = List.of("pemohon", "verifikator", "petugas-sk", "kepala-dinas");
    private static final Duration ISSUING = Duration.ofSeconds(30);

    /// Signed in before anything is counted; their tokens end within the minute.
    private final Map<String, Api> people;
    private final Runnable pause;
    private final ToLongFunction<UUID> versionOfCase;
    private final List<String> papers;
    private final UUID period;
    private final UUID outlet;
    private final LocalDate today;

    /// @param people the interface as somebody sees it, by the name of their account
    /// @param pause lets the system come to rest between two requests
    /// @param versionOfCase as the queue shows it
    OneApplication(
            int papers, Clock clock, Function<String, Api> people, Runnable pause, ToLongFunction<UUID> versionOfCase) {
        this.pause = pause;
        this.versionOfCase = versionOfCase;
        this.papers = Papers.codes(papers);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.today = LocalDate.ofInstant(now, OFFICE);
        String code = "HITUNG-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        this.period = new Administrator(people.apply("admin-sahkan"))
                .openPeriod(
                        code,
                        "Hitungan",
                        today,
                        now.minusSeconds(60),
                        now.plus(Duration.ofHours(1)),
                        Map.of("oneOutletPerCompany", false, "minimumMediaAgeYears", 0, "completionDays", 5),
                        Papers.requirements(this.papers));
        var applicant = new Applicant(people.apply("pemohon"));
        this.outlet = applicant.outlet(
                applicant.company(new CompanyForm(
                        "Kabar Hitung " + code,
                        "PT",
                        digits(13),
                        digits(16),
                        "Jalan Contoh 9",
                        "Pekanbaru",
                        "+6281200000009",
                        "redaksi@kabar-hitung.example",
                        "Sari Contoh",
                        "1471014101809001")),
                new OutletForm("Kabar Hitung", "ONLINE", "https://kabar-hitung.example", "Budi Contoh", "Budi Contoh"));
        this.people = PEOPLE.stream().collect(Collectors.toMap(Function.identity(), people));
    }

    void goTheWholeWay() {
        var applicant = new Applicant(people.get("pemohon"));
        UUID id = applicant.open(period, outlet);
        pause.run();
        applicant.attachAll(id, Papers.files(papers));
        pause.run();
        applicant.submit(id, UUID.randomUUID().toString(), false);
        pause.run();

        var reviewer = new Reviewer(people.get("verifikator"));
        String etag =
                reviewer.claim(id, "\"" + versionOfCase.applyAsLong(id) + "\"").requiredEtag();
        pause.run();
        etag = reviewer.judgeAll(id, papers, true, "Sesuai.", etag);
        pause.run();
        reviewer.recommend(id, 2, etag);
        pause.run();

        var decrees = new DecreeOffice(people.get("petugas-sk"), people.get("kepala-dinas"));
        Answer decree = decrees.drafted(period, List.of(id), "000.9/HITUNG/" + today.getYear(), today);
        pause.run();
        if (!DecreeOffice.isIssued(decrees.issue(decree, ISSUING))) {
            throw new IllegalStateException("The decree is not issued");
        }
    }

    private static String digits(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
