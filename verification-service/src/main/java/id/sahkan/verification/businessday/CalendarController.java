package id.sahkan.verification.businessday;

import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Made;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.verification.businessday.CalendarStore.Head;
import id.sahkan.verification.office.Offices;
import java.time.Clock;
import java.time.LocalDate;
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

/// The calendar of each office: an administrator keeps it, an auditor sees what was changed.
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final String[] READING = {"administrator", "auditor", "reviewer"};
    private static final String KEEPING = "administrator";

    private static final MediaType ICS = MediaType.valueOf("text/calendar");

    private final CalendarDesk desk;
    private final CalendarStore store;
    private final Holidays holidays;
    private final Offices offices;
    private final Clock clock;

    CalendarController(CalendarDesk desk, CalendarStore store, Holidays holidays, Offices offices, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.holidays = holidays;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<CalendarView> calendar(
            @RequestParam(name = "office", required = false) @Nullable String asked, Caller caller) {
        String of = caller.offices().one(asked, READING);
        Head head = desk.head(of);
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(head.version()))
                .body(CalendarView.of(head, holidays.coverage(of), store.years(of), today(of)));
    }

    @GetMapping("/days")
    Listing<CalendarView.Day> days(
            @RequestParam int year,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Paging paging,
            Caller caller) {
        String of = caller.offices().one(asked, READING);
        Listing<KeptDay> kept = store.list(of, checkedYear(year, of), paging);
        return new Listing<>(kept.items().stream().map(CalendarView.Day::of).toList(), kept.total());
    }

    @GetMapping("/days/{day}")
    ResponseEntity<CalendarView.Day> day(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String of = caller.offices().one(asked, READING);
        return answer(ResponseEntity.ok(), store.find(of, possible(day, of)).orElseThrow(Problem::notFound));
    }

    @PostMapping("/days")
    ResponseEntity<CalendarView.Day> add(
            @RequestBody DayInput body,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String of = caller.offices().one(asked, KEEPING);
        CalendarDay entry = body.checked(today(of));
        Made<KeptDay> made = desk.add(of, new DayCommand.Add(entry, caller.actor("Administrator"), clock.instant()));
        return answer(made.answer(_ -> "/api/calendar/days/" + entry.day()), made.value());
    }

    @PutMapping("/days/{day}")
    ResponseEntity<CalendarView.Day> change(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            ExpectedVersion seen,
            @RequestBody DayInput body,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String of = caller.offices().one(asked, KEEPING);
        CalendarDay entry = body.checkedOf(possible(day, of), today(of));
        return answer(
                ResponseEntity.ok(),
                desk.change(of, seen, new DayCommand.Change(entry, caller.actor("Administrator"), clock.instant())));
    }

    @DeleteMapping("/days/{day}")
    ResponseEntity<Void> remove(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            ExpectedVersion seen,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String of = caller.offices().one(asked, KEEPING);
        desk.remove(of, seen, new DayCommand.Remove(possible(day, of), caller.actor("Administrator"), clock.instant()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/changes")
    Listing<CalendarView.Change> changes(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Paging paging,
            Caller caller) {
        String of = caller.offices().one(asked, "administrator", "auditor");
        Listing<CalendarStore.KeptChange> kept = store.changes(of, year == null ? null : checkedYear(year, of), paging);
        return new Listing<>(kept.items().stream().map(CalendarView.Change::of).toList(), kept.total());
    }

    /// Says what would happen; nothing does.
    @PostMapping(
            path = "/import/preview",
            consumes = {"text/calendar", "text/csv"})
    ResponseEntity<CalendarView.Preview> preview(
            @RequestBody byte[] file,
            @RequestHeader("Content-Type") MediaType type,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String of = caller.offices().one(asked, KEEPING);
        // The version first: a change in between makes the acceptance stale, never the preview wrong unnoticed.
        Head head = desk.head(of);
        ImportPlan plan = desk.plan(of, read(file, type, of));
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
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String of = caller.offices().one(asked, KEEPING);
        Checks checks = new Checks();
        String checkedSource = checks.optionalText("source", source, DayRules.LONGEST_SOURCE);
        checks.throwIfAny();
        ImportOptions wish = new ImportOptions(replace, partly, checkedSource);
        return CalendarView.Imported.of(
                desk.accept(of, read(file, type, of), wish, seen, caller.actor("Administrator"), clock.instant()),
                wish);
    }

    private CalendarFile read(byte[] file, MediaType type, String of) {
        return ICS.isCompatibleWith(type)
                ? IcsFile.read(file, today(of), offices.zone(of))
                : CsvFile.read(file, today(of));
    }

    private static ResponseEntity<CalendarView.Day> answer(ResponseEntity.BodyBuilder status, KeptDay kept) {
        return status.eTag(ExpectedVersion.etag(kept.version())).body(CalendarView.Day.of(kept));
    }

    /// No entry can be there, and not every such day is one to the database.
    private LocalDate possible(LocalDate day, String of) {
        if (day.isBefore(DayRules.FIRST_DAY) || day.isAfter(today(of).plusYears(DayRules.YEARS_AHEAD))) {
            throw Problem.notFound();
        }
        return day;
    }

    private int checkedYear(int year, String of) {
        int last = today(of).getYear() + DayRules.YEARS_AHEAD;
        if (year < DayRules.FIRST_DAY.getYear() || year > last) {
            throw Problem.invalid("year", "out-of-range");
        }
        return year;
    }

    private LocalDate today(String of) {
        return clock.instant().atZone(offices.zone(of)).toLocalDate();
    }
}
