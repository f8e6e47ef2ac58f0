package id.sahkan.applicant.people;

import id.sahkan.applicant.office.OfficeDesk;
import id.sahkan.applicant.people.PeopleDesk.NewPerson;
import id.sahkan.applicant.people.PeopleDesk.Person;
import id.sahkan.applicant.people.PersonCommand.BeAbsent;
import id.sahkan.applicant.people.PersonCommand.ChangeRoles;
import id.sahkan.applicant.people.PersonCommand.Disable;
import id.sahkan.applicant.people.PersonCommand.Enable;
import id.sahkan.applicant.people.PersonCommand.InviteAgain;
import id.sahkan.applicant.people.PersonCommand.Leave;
import id.sahkan.applicant.people.PersonCommand.Return;
import id.sahkan.applicant.people.PersonInput.AbsenceInput;
import id.sahkan.applicant.people.PersonStore.KeptChange;
import id.sahkan.applicant.people.PersonView.PersonAlone;
import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Made;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The people of the office: an administrator runs them, an auditor sees who did what to whom.
@RestController
@RequestMapping("/api/people")
class PeopleController {

    private static final int LONGEST_SEARCH = 100;

    private final PeopleDesk desk;
    private final Directory directory;
    private final PersonStore store;
    private final Clock clock;
    private final OfficeDesk office;

    PeopleController(PeopleDesk desk, Directory directory, PersonStore store, Clock clock, OfficeDesk office) {
        this.desk = desk;
        this.directory = directory;
        this.store = store;
        this.clock = clock;
        this.office = office;
    }

    @GetMapping
    Listing<PersonView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable PersonStateName state,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller,
            Paging paging) {
        String key = caller.offices().one(asked, "administrator", "auditor");
        Checks checks = new Checks();
        String search = checks.optionalText("q", q, LONGEST_SEARCH);
        OfficeRole wanted = role == null ? null : OfficeRole.of(role).orElse(null);
        checks.that(role == null || wanted != null, "role", "role-unknown");
        checks.throwIfAny();
        List<Colleague> all = directory.all(key);
        List<Colleague> found = all.stream()
                .filter(colleague -> search == null || matches(colleague, search))
                .filter(colleague -> wanted == null || colleague.roles().contains(wanted))
                .filter(colleague -> state == null || PersonStateName.of(colleague.state(null)) == state)
                .toList();
        List<Colleague> page =
                found.stream().skip(paging.offset()).limit(paging.size()).toList();
        Map<UUID, PersonRecord> kept =
                store.of(key, page.stream().map(Colleague::id).toList());
        Map<String, String> names = names(all);
        return new Listing<>(
                page.stream()
                        .map(colleague -> new Person(
                                colleague, kept.getOrDefault(colleague.id(), PersonRecord.none(colleague.id()))))
                        .map(person -> view(key, person, PersonAlone.NOT_ASKED, names))
                        .toList(),
                found.size());
    }

    private static boolean matches(Colleague colleague, String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return colleague.name().toLowerCase(Locale.ROOT).contains(wanted)
                || colleague.email().toLowerCase(Locale.ROOT).contains(wanted);
    }

    @GetMapping("/{id}")
    ResponseEntity<PersonView> one(
            @PathVariable UUID id,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String key = caller.offices().one(asked, "administrator", "auditor");
        List<Colleague> all = directory.all(key);
        Colleague colleague =
                all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Problem::notFound);
        Person person = new Person(colleague, store.find(key, id));
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(person.kept().version()))
                .body(view(
                        key,
                        person,
                        new PersonAlone(directory.lastSignIn(id), directory.isElsewhere(id, key)),
                        names(all)));
    }

    @GetMapping("/changes")
    Listing<PersonView.Change> changes(
            @RequestParam(required = false) @Nullable UUID personId,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller,
            Paging paging) {
        String key = caller.offices().one(asked, "administrator", "auditor");
        Listing<KeptChange> kept = store.changes(key, personId, paging);
        Map<String, String> names = names(directory.all(key));
        return new Listing<>(
                kept.items().stream()
                        .map(change -> PersonView.Change.of(change, names))
                        .toList(),
                kept.total());
    }

    @PostMapping
    ResponseEntity<PersonView> invite(@RequestBody PersonInput body, Caller caller) {
        NewPerson invited = body.checked();
        String key = officeOf(body.office(), invited, caller);
        Made<Person> made = desk.invite(key, invited, caller.subject(), clock.instant());
        return answer(key, made.answer(one -> "/api/people/" + one.colleague().id()), made.value());
    }

    @PostMapping("/{id}/invitation")
    ResponseEntity<PersonView> inviteAgain(
            @PathVariable UUID id,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            ExpectedVersion seen,
            Caller caller) {
        String key = caller.offices().one(asked, "administrator");
        Instant at = clock.instant();
        return answer(key, desk.decide(key, id, seen, caller.subject(), _ -> new InviteAgain(at)));
    }

    @PutMapping("/{id}/roles")
    ResponseEntity<PersonView> changeRoles(
            @PathVariable UUID id,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            ExpectedVersion seen,
            @RequestBody PersonInput.Roles body,
            Caller caller) {
        String key = caller.offices().one(asked, "administrator");
        Set<OfficeRole> roles = body.checked();
        requireOf(key, roles);
        Instant at = clock.instant();
        return answer(
                key,
                desk.decide(
                        key,
                        id,
                        seen,
                        caller.subject(),
                        office -> new ChangeRoles(roles, isSelf(caller, id), office.hasAnotherAdministrator(), at)));
    }

    @PostMapping("/{id}/disabling")
    ResponseEntity<PersonView> disable(
            @PathVariable UUID id,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            ExpectedVersion seen,
            Caller caller) {
        String key = caller.offices().one(asked, "administrator");
        Instant at = clock.instant();
        return answer(
                key,
                desk.decide(
                        key,
                        id,
                        seen,
                        caller.subject(),
                        office -> new Disable(
                                isSelf(caller, id),
                                office.hasAnotherAdministrator(),
                                directory.isElsewhere(id, key),
                                at)));
    }

    @PostMapping("/{id}/enabling")
    ResponseEntity<PersonView> enable(
            @PathVariable UUID id,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            ExpectedVersion seen,
            Caller caller) {
        String key = caller.offices().one(asked, "administrator");
        Instant at = clock.instant();
        return answer(key, desk.decide(key, id, seen, caller.subject(), _ -> new Enable(at)));
    }

    /// Out of this office; the account goes on in another one.
    @DeleteMapping("/{id}")
    ResponseEntity<Void> leave(
            @PathVariable UUID id,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            ExpectedVersion seen,
            Caller caller) {
        String key = caller.offices().one(asked, "administrator");
        Instant at = clock.instant();
        desk.leave(
                key,
                id,
                seen,
                caller.subject(),
                office -> new Leave(
                        isSelf(caller, id), office.hasAnotherAdministrator(), directory.isElsewhere(id, key), at));
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/absence")
    ResponseEntity<PersonView> beAbsent(
            @PathVariable UUID id,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            ExpectedVersion seen,
            @RequestBody AbsenceInput body,
            Caller caller) {
        String key = caller.offices().one(asked, "administrator");
        Absence absence = body.checked();
        Instant at = clock.instant();
        return answer(
                key,
                desk.decide(
                        key,
                        id,
                        seen,
                        caller.subject(),
                        office -> new BeAbsent(
                                absence,
                                today(key),
                                absence.standIn() == null || office.works(absence.standIn()),
                                at)));
    }

    @DeleteMapping("/{id}/absence")
    ResponseEntity<PersonView> comeBack(
            @PathVariable UUID id,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            ExpectedVersion seen,
            Caller caller) {
        String key = caller.offices().one(asked, "administrator");
        Instant at = clock.instant();
        return answer(key, desk.decide(key, id, seen, caller.subject(), _ -> new Return(at)));
    }

    private ResponseEntity<PersonView> answer(String key, Person person) {
        return answer(key, ResponseEntity.ok(), person);
    }

    private ResponseEntity<PersonView> answer(String key, ResponseEntity.BodyBuilder status, Person person) {
        return status.eTag(ExpectedVersion.etag(person.kept().version()))
                .body(view(key, person, PersonAlone.NOT_ASKED, names(directory.all(key))));
    }

    /// A new office has nobody who could invite its first administrator: an administrator of the first office does, and
    /// invites nobody else there. Once one has accepted, the office is its own.
    private String officeOf(@Nullable String asked, NewPerson invited, Caller caller) {
        String key = asked == null ? caller.offices().one(null, "administrator") : asked;
        boolean own = caller.offices().mayAct(key, "administrator");
        boolean mayBegin = caller.offices().mayAct(CallerOffices.FIRST, "administrator")
                && invited.roles().equals(Set.of(OfficeRole.ADMINISTRATOR))
                && office.exists(key);
        if (!own && !mayBegin) {
            throw Problem.notFound();
        }
        if (!own && directory.hasAdministrator(key)) {
            throw Problem.invalid("office", "office-has-administrator");
        }
        requireOf(key, invited.roles());
        return key;
    }

    private static void requireOf(String key, Set<OfficeRole> roles) {
        if (!OfficeGroups.rolesIn(key).containsAll(roles)) {
            throw Problem.invalid("roles", "role-unknown");
        }
    }

    private PersonView view(String key, Person person, PersonAlone alone, Map<String, String> names) {
        return PersonView.of(person, directory.hasSecondFactor(person.colleague()), alone, names, today(key));
    }

    private static Map<String, String> names(List<Colleague> all) {
        return all.stream().collect(Collectors.toMap(colleague -> colleague.id().toString(), Colleague::name));
    }

    private static boolean isSelf(Caller caller, UUID id) {
        return caller.subject().equals(id.toString());
    }

    private LocalDate today(String key) {
        return clock.instant().atZone(office.zone(key)).toLocalDate();
    }
}
