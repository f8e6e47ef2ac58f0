package id.sahkan.verification.businessday;

import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.verification.businessday.CalendarStore.Head;
import id.sahkan.verification.office.OfficeClock;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The calendar of the office: an administrator keeps it, an auditor sees what was changed.
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final MediaType ICS = MediaType.valueOf("text/calendar");

    private final CalendarDesk desk;
    private final CalendarStore store;
    private final Holidays holidays;
    private final OfficeClock office;
    private final Clock clock;

    CalendarController(CalendarDesk desk, CalendarStore store, Holidays holidays, OfficeClock office, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.holidays = holidays;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<CalendarView> calendar() {
        Head head = store.head();
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(head.version()))
                .body(CalendarView.of(head, holidays.coverage(), store.years(), today()));
    }

    @GetMapping("/days")
    Listing<CalendarView.Day> days(@RequestParam int year, Paging paging) {
        Listing<KeptDay> kept = store.list(checkedYear(year), paging);
        return new Listing<>(kept.items().stream().map(CalendarView.Day::of).toList(), kept.total());
    }

    @GetMapping("/days/{day}")
    ResponseEntity<CalendarView.Day> day(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return answer(ResponseEntity.ok(), store.find(possible(day)).orElseThrow(Problem::notFound));
    }

    @PostMapping("/days")
    ResponseEntity<CalendarView.Day> add(@RequestBody DayInput body, Caller caller) {
        CalendarDay entry = body.checked(today());
        KeptDay kept = desk.add(new DayCommand.Add(entry, actor(caller), now()));
        return answer(ResponseEntity.created(URI.create("/api/calendar/days/" + entry.day())), kept);
    }

    @PutMapping("/days/{day}")
    ResponseEntity<CalendarView.Day> change(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            ExpectedVersion seen,
            @RequestBody DayInput body,
            Caller caller) {
        CalendarDay entry = body.checkedOf(possible(day), today());
        return answer(ResponseEntity.ok(), desk.change(seen, new DayCommand.Change(entry, actor(caller), now())));
    }

    @DeleteMapping("/days/{day}")
    ResponseEntity<Void> remove(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            ExpectedVersion seen,
            Caller caller) {
        desk.remove(seen, new DayCommand.Remove(possible(day), actor(caller), now()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/changes")
    Listing<CalendarView.Change> changes(@RequestParam(required = false) @Nullable Integer year, Paging paging) {
        Listing<CalendarStore.KeptChange> kept = store.changes(year == null ? null : checkedYear(year), paging);
        return new Listing<>(kept.items().stream().map(CalendarView.Change::of).toList(), kept.total());
    }

    /// Says what would happen; nothing does.
    @PostMapping(
            path = "/import/preview",
            consumes = {"text/calendar", "text/csv"})
    ResponseEntity<CalendarView.Preview> preview(
            @RequestBody byte[] file, @RequestHeader("Content-Type") MediaType type) {
        // The version first: a change in between makes the acceptance stale, never the preview wrong unnoticed.
        Head head = store.head();
        ImportPlan plan = desk.plan(read(file, type));
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(head.version())).body(CalendarView.Preview.of(head, plan));
    }

    @PostMapping(
            path = "/import",
            consumes = {"text/calendar", "text/csv"})
    CalendarView.Imported accept(
            @RequestBody byte[] file,
            @RequestHeader("Content-Type") MediaType type,
            ExpectedVersion seen,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(defaultValue = "false") boolean partly,
            @RequestParam(required = false) @Nullable String source,
            Caller caller) {
        Checks checks = new Checks();
        String checkedSource = checks.optionalText("source", source, DayRules.LONGEST_SOURCE);
        checks.throwIfAny();
        ImportWish wish = new ImportWish(replace, partly, checkedSource);
        return CalendarView.Imported.of(desk.accept(read(file, type), wish, seen, actor(caller), now()), wish);
    }

    private CalendarFile read(byte[] file, MediaType type) {
        return ICS.isCompatibleWith(type) ? IcsFile.read(file, today(), office.zone()) : CsvFile.read(file, today());
    }

    private static ResponseEntity<CalendarView.Day> answer(ResponseEntity.BodyBuilder status, KeptDay kept) {
        return status.eTag(ExpectedVersion.etag(kept.version())).body(CalendarView.Day.of(kept));
    }

    /// No entry can be there, and not every such day is one to the database.
    private LocalDate possible(LocalDate day) {
        if (day.isBefore(DayRules.FIRST_DAY) || day.isAfter(today().plusYears(DayRules.YEARS_AHEAD))) {
            throw Problem.notFound();
        }
        return day;
    }

    private int checkedYear(int year) {
        int last = today().getYear() + DayRules.YEARS_AHEAD;
        if (year < DayRules.FIRST_DAY.getYear() || year > last) {
            throw Problem.invalid("year", "out-of-range");
        }
        return year;
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.subject(), caller.name().isEmpty() ? "Administrator" : caller.name());
    }

    private LocalDate today() {
        return clock.instant().atZone(office.zone()).toLocalDate();
    }

    /// The database keeps microseconds: what is answered is what will be read.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
