package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.ReachedBy;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.notification.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The task that a letter which came back or could not be sent gives to its office: tell the applicant in another way
/// and write down when, or have it sent once more.
@RestController
@RequestMapping("/api/notices")
class ReturnedController {

    private static final String[] READING = {"reviewer", "administrator", "auditor"};
    private static final String[] WORKING = {"reviewer", "administrator"};
    private static final int LONGEST_NOTE = 1000;

    private final ReturnedQueries queries;
    private final NoticeStore notices;
    private final NoticeDesk desk;
    private final Offices offices;
    private final Clock clock;

    ReturnedController(ReturnedQueries queries, NoticeStore notices, NoticeDesk desk, Offices offices, Clock clock) {
        this.queries = queries;
        this.notices = notices;
        this.desk = desk;
        this.offices = offices;
        this.clock = clock;
    }

    record ReachBody(
            @Nullable LocalDate on,
            @Nullable ReachedBy how,
            @Nullable String note) {}

    /// @param reached those that were worked, instead of those that wait
    @GetMapping("/returned")
    Listing<ReturnedView> returned(
            @RequestParam(defaultValue = "false") boolean reached, Paging paging, Caller caller) {
        return queries.list(reached, caller.offices().having(READING), paging);
    }

    /// The first who writes it down is kept: a repeat answers with that.
    @PostMapping("/returned/{letterId}/reach")
    ReturnedView reached(@PathVariable("letterId") UUID id, @RequestBody ReachBody body, Caller caller) {
        Checks checks = new Checks();
        LocalDate on = checks.given("on", body.on(), LocalDate.EPOCH);
        ReachedBy how = checks.given("how", body.how(), ReachedBy.PHONE);
        String note = checks.lines("note", body.note(), LONGEST_NOTE);
        checks.throwIfAny();
        String[] own = caller.offices().having(WORKING);
        KnownNotice notice = notices.returned(id, own).orElseThrow(Problem::notFound);
        ReturnedView found = queries.one(id, own).orElseThrow(Problem::notFound);
        Instant at = clock.instant();
        ZoneId zone = offices.zone(queries.office(notice.applicationId()));
        checks.that(!on.isAfter(day(at, zone)), "on", "date-in-future");
        checks.that(!on.isBefore(day(found.createdAt(), zone)), "on", "reached-before-letter");
        checks.throwIfAny();
        String name = caller.actor("Kantor").name();
        desk.reached(notice, new NoticeCommand.Reached(new Reach(on, how, note, name, at), caller.subject()));
        return queries.one(id, own).orElseThrow(Problem::notFound);
    }

    /// What has left or waits is answered as it stands: once more changes nothing.
    ///
    /// @throws Problem when it was sent often enough
    @PostMapping("/returned/{letterId}/sending")
    ReturnedView sentAgain(@PathVariable("letterId") UUID id, Caller caller) {
        String[] own = caller.offices().having(WORKING);
        KnownNotice notice = notices.returned(id, own).orElseThrow(Problem::notFound);
        desk.again(notice, new NoticeCommand.Requeue(clock.instant(), caller.subject()));
        return queries.one(id, own).orElseThrow(Problem::notFound);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
