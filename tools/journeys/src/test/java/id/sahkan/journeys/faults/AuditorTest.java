package id.sahkan.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.journeys.faults.Auditor.Invariant;
import id.sahkan.journeys.faults.Books.Application;
import id.sahkan.journeys.faults.Books.Committed;
import id.sahkan.journeys.faults.Books.Decrees;
import id.sahkan.journeys.faults.Books.Place;
import id.sahkan.journeys.faults.Books.Reader;
import id.sahkan.journeys.faults.Books.Receipt;
import id.sahkan.journeys.faults.Books.Sent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One clean set of books, and for each invariant somebody who falsifies them.
class AuditorTest {

    private static final String SUBMITTED = "id.sahkan.applicant.application-submitted";
    private static final String OPENED = "id.sahkan.verification.case-opened";
    private static final String RECOMMENDED = "id.sahkan.verification.application-recommended";

    private static final Map<Invariant, Consumer<Doctored>> OFFENDERS = new EnumMap<>(Map.ofEntries(
            Map.entry(Invariant.COMMITTED_IS_SENT, books -> books.topics.removeFirst()),
            Map.entry(
                    Invariant.SENT_WAS_COMMITTED,
                    books -> books.topics.add(new Sent("applicant", 0, 9, "stranger", "a", 2))),
            Map.entry(Invariant.CONTIGUOUS, books -> books.topics.removeIf(record -> record.sequence() == 1)),
            Map.entry(Invariant.APPLIED, books -> books.inboxes.put(new Reader("verification", "applicant"), Map.of())),
            Map.entry(
                    Invariant.ONCE,
                    books -> books.journal.add(new Committed("verification", "v3", "a", "a", 3, 0, OPENED))),
            Map.entry(
                    Invariant.ONE_APPLICATION,
                    books -> books.applications.add(new Application("b", "o", "p", "DRAFT"))),
            Map.entry(Invariant.ONE_DECREE_ENTRY, books -> books.decreed.add("a")),
            Map.entry(Invariant.ONE_ACT, books -> books.acts.add("decree-numbered s s")),
            Map.entry(Invariant.NUMBERS_IN_ORDER, books -> books.shifts.add(1)),
            Map.entry(Invariant.ONE_PAPER, books -> books.papers.put("d1", "nothing")),
            Map.entry(Invariant.ACKNOWLEDGED_EXISTS, books -> books.receipts.clear()),
            Map.entry(Invariant.NOTHING_UNSENT, books -> books.unsent.put("decree", 1L)),
            Map.entry(
                    Invariant.PARKED_IS_POISON,
                    books -> books.parked.add(new Place("decree", "sahkan.applicant", 3, 4)))));

    /// An application that was drafted, submitted and completed, received and recommended by verification, and named in
    /// a decree.
    private static final class Doctored {
        final List<Committed> journal = new ArrayList<>(List.of(
                new Committed("applicant", "e1", "a", "a", 1, 0, "id.sahkan.applicant.application-drafted"),
                new Committed("applicant", "e2", "a", "a", 2, 1, SUBMITTED),
                new Committed("applicant", "e3", "a", "a", 3, 2, "id.sahkan.applicant.completion-submitted"),
                new Committed("verification", "v1", "a", "a", 1, 0, OPENED),
                new Committed("verification", "v2", "a", "a", 2, 1, RECOMMENDED)));
        final Map<String, Long> unsent = new HashMap<>(Map.of("applicant", 0L));
        final List<Sent> topics = new ArrayList<>(List.of(
                new Sent("applicant", 0, 0, "e2", "a", 1),
                new Sent("applicant", 0, 1, "e3", "a", 2),
                new Sent("applicant", 0, 2, "e3", "a", 2),
                new Sent("applicant", 0, 3, "by hand", "x", 1),
                new Sent("verification", 0, 0, "v2", "a", 1)));
        final Map<Reader, Map<String, Long>> inboxes = new HashMap<>(Map.of(
                new Reader("verification", "applicant"), Map.of("a", 2L),
                new Reader("decree", "applicant"), Map.of("a", 2L),
                new Reader("notification", "applicant"), Map.of("a", 2L),
                new Reader("applicant", "verification"), Map.of("a", 1L),
                new Reader("decree", "verification"), Map.of("a", 1L),
                new Reader("notification", "verification"), Map.of("a", 1L)));
        final Set<Place> parked = new HashSet<>(Set.of(new Place("verification", "sahkan.applicant", 0, 3)));
        final List<Application> applications = new ArrayList<>(
                List.of(new Application("a", "o", "p", "SUBMITTED"), new Application("w", "o", "p", "WITHDRAWN")));
        final List<Receipt> receipts = new ArrayList<>(List.of(new Receipt("a", "1", "d")));
        final List<String> decreed = new ArrayList<>(List.of("a"));
        final List<String> acts = new ArrayList<>(List.of("decree-numbered s s", "decree-issued s s"));
        final List<Integer> shifts = new ArrayList<>(List.of(0, 0));
        final Map<String, String> papers = new HashMap<>(Map.of("d1", "d1"));

        Books books() {
            return new Books(
                    journal,
                    unsent,
                    topics,
                    inboxes,
                    parked,
                    applications,
                    receipts,
                    decreed,
                    new Decrees(acts, shifts, papers),
                    List.of(new Receipt("a", "1", "d")),
                    Set.of("by hand"),
                    Set.of(new Place("verification", "sahkan.applicant", 0, 3)),
                    false);
        }
    }

    @Test
    void cleanBooksAreFoundClean() {
        assertThat(Auditor.violations(new Doctored().books())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoBreaksAnInvariantIsSeen(Invariant invariant) {
        var books = new Doctored();
        OFFENDERS.get(invariant).accept(books);
        assertThat(Auditor.violations(books.books()).stream()
                        .map(Auditor.Violation::invariant)
                        .collect(Collectors.toSet()))
                .contains(invariant);
    }

    @Test
    void whatStaysAtHomeAndWasSentIsSeen() {
        var books = new Doctored();
        books.topics.add(new Sent("applicant", 0, 4, "e1", "a", 1));
        assertThat(Auditor.violations(books.books()).stream().map(Auditor.Violation::invariant))
                .containsExactly(Invariant.SENT_WAS_COMMITTED);
    }

    @Test
    void aPlaceThatIsLeftOutIsSeen() {
        var books = new Doctored();
        books.journal.add(new Committed("decree", "d1", "a", "a", 1, 2, "id.sahkan.decree.application-named"));
        assertThat(Auditor.violations(books.books()).stream().map(Auditor.Violation::invariant))
                .contains(Invariant.CONTIGUOUS);
    }

    @Test
    void aTopicThatIsOutOfOrderIsSeen() {
        var books = new Doctored();
        Collections.swap(books.topics, 0, 1);
        assertThat(Auditor.violations(books.books())).hasSize(1);
    }

    @Test
    void anAcknowledgementWithAnotherNumberIsSeen() {
        var books = new Doctored();
        books.receipts.set(0, new Receipt("a", "2", "d"));
        assertThat(Auditor.violations(books.books())).hasSize(1);
    }

    @Test
    void poisonThatIsNotParkedIsSeen() {
        var books = new Doctored();
        books.parked.clear();
        assertThat(Auditor.violations(books.books())).hasSize(1);
    }
}
