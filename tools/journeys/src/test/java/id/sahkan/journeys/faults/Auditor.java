package id.sahkan.journeys.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import id.sahkan.journeys.faults.Books.Application;
import id.sahkan.journeys.faults.Books.Committed;
import id.sahkan.journeys.faults.Books.Reader;
import id.sahkan.journeys.faults.Books.Receipt;
import id.sahkan.journeys.faults.Books.Sent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Compares what was promised, committed, sent and applied. It reads nothing and stops at nothing: all that is
/// wrong is told.
final class Auditor {

    private Auditor() {}

    record Violation(Invariant invariant, String what) {

        @Override
        public String toString() {
            return invariant.sentence + ": " + what;
        }
    }

    enum Invariant {
        COMMITTED_IS_SENT(
                "every event that was committed and is published is in its topic", Auditor::committedButNotSent),
        SENT_WAS_COMMITTED(
                "nothing is in a topic that was not committed, or that stays at home", Auditor::sentButNotCommitted),
        CONTIGUOUS(
                "versions and places are contiguous and in order, in the journal and, without duplicates, in the topic",
                Auditor::holes),
        APPLIED("every consumer has applied every stream to its end", Auditor::notApplied),
        ONCE("each transition happened once", Auditor::twice),
        ONE_APPLICATION("one application per outlet and period", Auditor::twins),
        ONE_DECREE_ENTRY("at most one decree entry per application", Auditor::namedTwice),
        ONE_ACT(
                "a decree has one number and is issued once, and says a thing about an application once",
                Auditor::saidTwice),
        NUMBERS_IN_ORDER("the numbers of decrees have no gap", Auditor::missingNumbers),
        ONE_PAPER("each issued decree has the one file that was signed", Auditor::papers),
        ACKNOWLEDGED_EXISTS("what was acknowledged is there, once, as acknowledged", Auditor::forgotten),
        NOTHING_UNSENT("the outbox is empty", Auditor::unsent),
        PARKED_IS_POISON("parked is exactly what was poisoned", Auditor::parked);

        final String sentence;
        private final Function<Books, Stream<String>> check;

        Invariant(String sentence, Function<Books, Stream<String>> check) {
            this.sentence = sentence;
            this.check = check;
        }
    }

    static List<Violation> violations(Books books) {
        return Arrays.stream(Invariant.values())
                .flatMap(invariant -> invariant.check.apply(books).map(what -> new Violation(invariant, what)))
                .toList();
    }

    /// What happens at most once to an application of somebody who never had to complete it.
    private static final Set<String> ONCE_PER_APPLICATION = Set.of(
            "id.sahkan.applicant.application-submitted",
            "id.sahkan.verification.case-opened",
            "id.sahkan.verification.checks-completed",
            "id.sahkan.verification.application-recommended",
            "id.sahkan.decree.application-named");

    private static Stream<String> committedButNotSent(Books books) {
        Set<String> sent = books.topics().stream()
                .map(record -> record.service() + " " + record.event())
                .collect(Collectors.toSet());
        return books.journal().stream()
                .filter(Committed::published)
                .filter(row -> !sent.contains(row.service() + " " + row.event()))
                .map(Committed::toString);
    }

    private static Stream<String> sentButNotCommitted(Books books) {
        Set<String> committed = books.journal().stream()
                .map(row -> row.service() + " " + row.event() + " " + row.aggregate() + " " + row.sequence())
                .collect(Collectors.toSet());
        return ours(books)
                .filter(record -> !committed.contains(
                        record.service() + " " + record.event() + " " + record.aggregate() + " " + record.sequence()))
                .map(Sent::toString);
    }

    /// All records but those that the suite sent itself.
    private static Stream<Sent> ours(Books books) {
        return books.topics().stream().filter(record -> !books.foreign().contains(record.event()));
    }

    private static Stream<String> holes(Books books) {
        Function<Committed, String> stream = row -> row.service() + " " + row.aggregate();
        Stream<Committed> published = books.journal().stream().filter(Committed::published);
        Stream<Sent> records = books.wiped() ? ours(books).sorted(Comparator.comparing(Sent::sequence)) : ours(books);
        return Stream.of(
                        holes("journal", books.journal().stream(), stream, Committed::version),
                        holes("published", published, stream, Committed::sequence),
                        holes("topic", records, record -> record.service() + " " + record.aggregate(), Sent::sequence))
                .flatMap(Function.identity());
    }

    /// Each stream's numbers, when only the first of each counts, are one, two, three and so on.
    private static <T> Stream<String> holes(
            String where, Stream<T> rows, Function<T, String> stream, Function<T, Long> number) {
        Map<String, Set<Long>> numbers = rows.collect(
                groupingBy(stream, Collectors.mapping(number, Collectors.toCollection(LinkedHashSet::new))));
        return numbers.entrySet().stream()
                .filter(entry -> !List.copyOf(entry.getValue())
                        .equals(LongStream.rangeClosed(1, entry.getValue().size())
                                .boxed()
                                .toList()))
                .map(entry -> where + " of " + entry.getKey() + " has " + entry.getValue());
    }

    /// How many events were published, by producer and aggregate.
    static Map<String, Map<String, Long>> heads(Collection<Committed> journal) {
        Map<String, Map<String, Long>> heads = new HashMap<>();
        journal.stream()
                .filter(Committed::published)
                .forEach(row -> heads.computeIfAbsent(row.service(), _ -> new HashMap<>())
                        .merge(row.aggregate(), row.sequence(), Math::max));
        return heads;
    }

    private static Stream<String> notApplied(Books books) {
        List<String> behind = new ArrayList<>();
        heads(books.journal()).forEach((producer, heads) -> {
            for (String consumer : Books.CONSUMERS.getOrDefault(producer, List.of())) {
                Map<String, Long> inbox = books.inboxes().getOrDefault(new Reader(consumer, producer), Map.of());
                heads.forEach((aggregate, head) -> {
                    long applied = inbox.getOrDefault(aggregate, 0L);
                    if (applied != head) {
                        behind.add(consumer + " has " + applied + " of " + head + " of " + producer + " " + aggregate);
                    }
                });
            }
        });
        return behind.stream();
    }

    private static Stream<String> twice(Books books) {
        Stream<String> doubled = moreThanOnce(books.journal().stream()
                .filter(row -> ONCE_PER_APPLICATION.contains(row.type()))
                .map(row -> row.type() + " " + row.key()));
        Set<String> opened = books.journal().stream()
                .filter(row -> row.type().equals("id.sahkan.verification.case-opened"))
                .map(Committed::key)
                .collect(Collectors.toSet());
        Stream<String> never = books.journal().stream()
                .filter(row -> row.type().equals("id.sahkan.applicant.application-submitted"))
                .filter(row -> !opened.contains(row.key()))
                .map(row -> "no case of " + row.key());
        return Stream.concat(doubled, never);
    }

    private static Stream<String> twins(Books books) {
        return moreThanOnce(books.applications().stream()
                .filter(application -> !application.phase().equals("WITHDRAWN"))
                .map(Auditor::place));
    }

    private static String place(Application application) {
        return "outlet " + application.outlet() + " in period " + application.period();
    }

    private static Stream<String> namedTwice(Books books) {
        return moreThanOnce(books.decreed().stream());
    }

    private static Stream<String> saidTwice(Books books) {
        return moreThanOnce(books.decrees().acts().stream());
    }

    private static Stream<String> missingNumbers(Books books) {
        return books.decrees().shifts().stream()
                .filter(shift -> shift != 0)
                .limit(1)
                .map(shift -> "a number is " + shift + " from its place");
    }

    private static Stream<String> papers(Books books) {
        return books.decrees().papers().entrySet().stream()
                .filter(paper -> !paper.getValue().equals(paper.getKey()))
                .map(paper -> paper.getKey() + " is kept as " + paper.getValue());
    }

    private static Stream<String> moreThanOnce(Stream<String> names) {
        return names.collect(groupingBy(Function.identity(), counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey() + ": " + entry.getValue() + " times");
    }

    private static Stream<String> forgotten(Books books) {
        Map<String, List<Receipt>> receipts = books.receipts().stream().collect(groupingBy(Receipt::application));
        Set<String> submitted = books.journal().stream()
                .filter(row -> row.type().equals("id.sahkan.applicant.application-submitted"))
                .map(Committed::key)
                .collect(Collectors.toSet());
        return books.acknowledged().stream()
                .filter(receipt ->
                        !receipts.getOrDefault(receipt.application(), List.of()).equals(List.of(receipt))
                                || !submitted.contains(receipt.application()))
                .map(receipt -> receipt + " against " + receipts.get(receipt.application()));
    }

    private static Stream<String> unsent(Books books) {
        return books.unsent().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " rows of " + entry.getKey());
    }

    private static Stream<String> parked(Books books) {
        var missing = new HashSet<>(books.poisoned());
        missing.removeAll(books.parked());
        var unexpected = new HashSet<>(books.parked());
        unexpected.removeAll(books.poisoned());
        return Stream.concat(
                missing.stream().map(place -> "not parked: " + place),
                unexpected.stream().map(place -> "parked: " + place));
    }
}
