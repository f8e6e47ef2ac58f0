package id.sahkan.journeys.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.journeys.budget.Cost.Kind;
import id.sahkan.journeys.budget.StatementLog.Transaction;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final String LOG = """
            applicant_app|1.2/7|0|LOG:  execute <unnamed>: BEGIN
            applicant_app|1.2/7|0|LOG:  execute S_4: INSERT INTO journal
            \t    VALUES ($1)
            decree_app|9.3/1|0|LOG:  execute S_1: SELECT * FROM outbox
            postgres|5.5/5|0|LOG:  statement: SELECT count(*) FROM outbox
            |3.|0|LOG:  checkpoint starting: time
            \tis not part of a statement
            applicant_app|1.2/7|881|LOG:  execute S_2: COMMIT
            applicant_app|1.2/8|0|LOG:  execute S_5: SELECT 1
            """;

    @Test
    void oneMoreThanAllowedIsTooMuch() {
        for (Kind kind : Kind.values()) {
            for (Cost cost : List.of(Cost.GATEWAY_CALLS, Cost.OWN_COMMITS, Cost.EVENTS, Cost.DELIVERIES)) {
                var more = new EnumMap<>(costs(10));
                more.put(cost, 11L);
                assertThat(page().exceeded(kind, more))
                        .containsExactly("%s: 11 %s, at most 10 are allowed".formatted(kind.label(), cost.label()));
            }
        }
        assertThat(page().exceeded(Kind.LEAN, Map.of(Cost.STATEMENTS, 12L)))
                .containsExactly("lean: 12 SQL statements, at most 11 are allowed");
        assertThat(page().exceeded(Kind.LEAN, costs(10))).isEmpty();
    }

    @Test
    void oneLessAsksForASmallerLimit() {
        assertThat(page().tooGenerous(Kind.REAL, costs(10))).isEmpty();
        assertThat(page().tooGenerous(Kind.REAL, Map.of(Cost.EVENTS, 9L)))
                .containsExactly("real: 9 events, the page allows 10");
        assertThat(page().tooGenerous(Kind.REAL, Map.of(Cost.ROWS, 8L)))
                .containsExactly("real: 8 rows inserted, changed or deleted, the page allows 11");
    }

    @Test
    void theWordsOfThePageStay() {
        assertThat(page().text()).startsWith("Words before\n\n|").endsWith("|\n\nWords after\n");
        assertThat(page().with(Map.of(Kind.LEAN, costs(10), Kind.REAL, costs(10))))
                .isEqualTo(page().text());
        assertThatThrownBy(() -> new BudgetPage("no table").exceeded(Kind.LEAN, costs(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePageOfTheProjectHasALimitForEachCost() throws Exception {
        var page = new BudgetPage(Files.readString(Path.of("../../docs/budget.md")));
        for (Kind kind : Kind.values()) {
            assertThat(page.exceeded(kind, costs(1_000_000))).hasSize(Cost.values().length);
        }
    }

    @Test
    void whatIsThereOnceOnlyIsNotTheApplications() {
        assertThat(BudgetPage.least(List.of(costs(4), costs(3), costs(9)))).isEqualTo(costs(3));
    }

    @Test
    void statementsAreReadAsTransactions() {
        assertThat(StatementLog.transactions(LOG))
                .containsExactly(
                        new Transaction("applicant_app", List.of("INSERT INTO journal VALUES ($1)"), true),
                        new Transaction("decree_app", List.of("SELECT * FROM outbox"), false),
                        new Transaction("applicant_app", List.of("SELECT 1"), false));
    }

    @Test
    void aLookAtAnEmptyQueueDoesNotCountUnlessItWroteSomething() {
        var look = new Transaction("decree_app", List.of("SELECT * FROM outbox"), false);
        var found = new Transaction("decree_app", List.of("SELECT * FROM outbox"), true);
        var other = new Transaction("applicant_app", List.of("SELECT * FROM outbox"), false);
        var counted = StatementLog.counted(List.of(look, found, look, other), StatementLog.looks(List.of(look)));
        assertThat(counted).containsExactly(found, other);
        var seal = new Transaction(
                "decree_app", List.of("SELECT 1", "WITH kept AS ( INSERT INTO journal_seal (hash)"), true);
        assertThat(StatementLog.counted(List.of(seal), StatementLog.looks(List.of())))
                .isEmpty();
        assertThat(StatementLog.statements(counted))
                .containsExactly("decree_app: SELECT * FROM outbox", "applicant_app: SELECT * FROM outbox");
    }

    @Test
    void whatCarriesEventsIsKnownByItsTables() {
        for (String statement : List.of("DELETE FROM outbox WHERE position = $1", "INSERT INTO inbox (source)")) {
            assertThat(new Transaction("decree_app", List.of("SELECT 1", statement), true).carries())
                    .isTrue();
        }
        assertThat(new Transaction("gateway_app", List.of("UPDATE bucket"), true).carries())
                .isTrue();
        assertThat(new Transaction("decree_app", List.of("INSERT INTO outbox"), true).carries())
                .isFalse();
    }

    /// As they are sent today: a statement that is worded anew must not count as an application's own.
    @Test
    void theStatementsThatCarryAreKnownAsSuch() throws Exception {
        int known = 0;
        for (String store : List.of("inbox.InboxStore", "relay.Outbox")) {
            for (Field field : Class.forName("id.sahkan.messaging." + store).getDeclaredFields()) {
                if (field.getType() != String.class || !Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                field.setAccessible(true);
                String statement =
                        ((String) field.get(null)).replaceAll("\\s+", " ").strip();
                if (statement.contains("INTO inbox") || statement.contains("FROM outbox WHERE position")) {
                    assertThat(new Transaction("decree_app", List.of(statement), true).carries())
                            .as(statement)
                            .isTrue();
                    known++;
                }
            }
        }
        assertThat(known).isGreaterThan(2);
    }

    private static BudgetPage page() {
        String empty = """
                Words before

                | of one application | lean: limit | wanted | real: limit | wanted |
                |---|---|---|---|---|

                Words after
                """;
        return new BudgetPage(new BudgetPage(empty).with(Map.of(Kind.LEAN, costs(10), Kind.REAL, costs(10))));
    }

    private static Map<Cost, Long> costs(long each) {
        var costs = new EnumMap<Cost, Long>(Cost.class);
        Arrays.stream(Cost.values()).forEach(cost -> costs.put(cost, each));
        return costs;
    }
}
