package id.sahkan.journeys.budget;

import id.sahkan.journeys.budget.Cost.Kind;
import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Installation;
import id.sahkan.sample.client.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Lets one application of each kind go its whole way through a running system and holds what that cost to the limits
/// of `docs/budget.md`. With `-Dupdate.docs=true` the page takes what was counted.
public final class Budget {

    private static final Path PAGE = Checkout.find().root().resolve("docs/budget.md");
    private static final Path STATEMENTS = Path.of("target", "budget-statements.txt");

    /// What else the machine does is not in all of them.
    private static final int TIMES = 3;

    private final Installation installation;
    private final Function<String, Api> people;

    /// @param people the public interface as somebody sees it, by the name of their account
    public Budget(Installation installation, Function<String, Api> people) {
        this.installation = installation;
        this.people = people;
    }

    /// What cost more than the page allows. What cost less is said on the console.
    public List<String> exceeded() {
        Map<Kind, Map<Cost, Long>> measured = measure();
        try {
            var page = new BudgetPage(Files.readString(PAGE));
            if (Boolean.getBoolean("update.docs")) {
                page = new BudgetPage(page.with(measured));
                Files.writeString(PAGE, page.text());
            }
            List<String> exceeded = new ArrayList<>();
            for (var kind : measured.entrySet()) {
                exceeded.addAll(page.exceeded(kind.getKey(), kind.getValue()));
                page.tooGenerous(kind.getKey(), kind.getValue())
                        .forEach(line -> System.out.println("Run this with -Dupdate.docs=true: " + line));
            }
            return exceeded;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<Kind, Map<Cost, Long>> measure() {
        Map<Kind, Map<Cost, Long>> measured = new EnumMap<>(Kind.class);
        var statements = new StringBuilder();
        try (var counter = new CostCounter(installation)) {
            for (Kind kind : Kind.values()) {
                List<Map<Cost, Long>> counts = new ArrayList<>();
                for (int time = 0; time < TIMES; time++) {
                    var application = new OneApplication(
                            kind.papers(),
                            Clock.systemUTC(),
                            people,
                            counter::awaitQuiet,
                            id -> counter.number(
                                    "verification",
                                    "SELECT version FROM case_file WHERE application_id = '" + id + "'"));
                    counts.add(counter.count(application::goTheWholeWay));
                }
                System.out.println("One " + kind.label() + " application: " + counts);
                statements.append(kind.label()).append("\n").append(counter.statements());
                measured.put(kind, BudgetPage.least(counts));
            }
        }
        try {
            Files.writeString(STATEMENTS, statements);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return measured;
    }
}
