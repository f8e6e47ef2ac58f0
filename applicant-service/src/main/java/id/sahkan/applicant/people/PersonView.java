package id.sahkan.applicant.people;

import id.sahkan.applicant.people.PeopleDesk.Person;
import id.sahkan.applicant.people.PersonStore.KeptChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of the office, as it is answered.
///
/// @param lastSignInAt of one person alone, as long as Keycloak remembers
/// @param elsewhere of one person alone: whether the account is of another office as well
record PersonView(
        UUID id,
        String account,
        String name,
        String email,
        List<String> roles,
        PersonStateName state,
        boolean secondFactor,
        @Nullable AbsenceView absence,
        @Nullable Instant lastSignInAt,
        @Nullable Boolean elsewhere,
        long version) {

    /// @param now whether it is one of its days
    record AbsenceView(
            LocalDate from,
            LocalDate until,
            boolean now,
            @Nullable Named standIn) {}

    /// @param name empty of somebody who is no longer there
    record Named(UUID id, String name) {}

    /// What is asked of one person alone, because each answer is a question to Keycloak.
    record PersonAlone(
            @Nullable Instant lastSignInAt, @Nullable Boolean elsewhere) {

        static final PersonAlone NOT_ASKED = new PersonAlone(null, null);
    }

    record Side(
            PersonStateName state,
            List<String> roles,
            @Nullable Away absence) {

        static Side of(PersonChange.Side side, Map<String, String> names) {
            Absence absence = side.absence();
            return new Side(
                    side.state(),
                    side.roles(),
                    absence == null
                            ? null
                            : new Away(absence.from(), absence.until(), named(absence.standIn(), names)));
        }
    }

    record Away(LocalDate from, LocalDate until, @Nullable Named standIn) {}

    /// @param by the name to show; empty of somebody who is no longer there
    record Change(
            Named person,
            long version,
            PersonChange.Kind kind,
            Instant at,
            String by,
            @Nullable Side before,
            Side after) {

        static Change of(KeptChange kept, Map<String, String> names) {
            PersonChange change = kept.change();
            return new Change(
                    new Named(
                            kept.personId(), names.getOrDefault(kept.personId().toString(), "")),
                    kept.version(),
                    change.kind(),
                    kept.at(),
                    names.getOrDefault(kept.by(), ""),
                    change.before() == null ? null : Side.of(change.before(), names),
                    Side.of(change.after(), names));
        }
    }

    static PersonView of(
            Person person, boolean secondFactor, PersonAlone alone, Map<String, String> names, LocalDate today) {
        Colleague colleague = person.colleague();
        Absence absence = person.kept().absence();
        return new PersonView(
                colleague.id(),
                colleague.account(),
                colleague.name(),
                colleague.email(),
                OfficeRole.words(colleague.roles()),
                PersonStateName.of(person.state()),
                secondFactor,
                absence == null
                        ? null
                        : new AbsenceView(
                                absence.from(),
                                absence.until(),
                                absence.includes(today),
                                named(absence.standIn(), names)),
                alone.lastSignInAt(),
                alone.elsewhere(),
                person.kept().version());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<String, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id.toString(), ""));
    }

    @Override
    public String toString() {
        return "PersonView[" + id + "]";
    }
}
