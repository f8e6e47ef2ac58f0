package id.sahkan.decree.decree;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.DecreeEvent;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table in the documentation is what the code does. `-Dupdate.docs=true` writes it anew.
class TransitionTableTest {

    private static final Path FILE = Path.of("..", "docs", "states", "decree.md");

    private static final List<DecreeState> STATES = List.of(
            DecreeExamples.drafted(),
            DecreeExamples.numbered(),
            DecreeExamples.handedOut(),
            DecreeExamples.unknown(),
            DecreeExamples.issued(),
            DecreeExamples.discarded(),
            DecreeExamples.voided());
    private static final List<DecreeCommand> COMMANDS = List.of(
            DecreeExamples.issue(),
            DecreeExamples.confirm(),
            DecreeExamples.fail(),
            DecreeExamples.handOut(),
            DecreeExamples.takeBack(),
            DecreeExamples.findSigned(),
            DecreeExamples.giveUp(),
            DecreeExamples.discard(),
            DecreeExamples.send(),
            DecreeExamples.notSigned(),
            DecreeExamples.findUnsigned());

    @Test
    void documentationShowsEveryTransition() throws Exception {
        String table = render();
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
        }
        assertThat(FILE).as("write it with -Dupdate.docs=true").hasContent(table);
    }

    @Test
    void everyStateAndEveryCommandIsInTheTable() {
        assertThat(STATES.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(records(DecreeState.class));
        assertThat(COMMANDS.stream().map(Object::getClass)).containsExactlyInAnyOrder(records(DecreeCommand.class));
    }

    private static Class<?>[] records(Class<?> sealed) {
        return sealed.getPermittedSubclasses();
    }

    private static String render() {
        var out = new StringBuilder(
                "# Decree: states and commands\n\nGenerated from `DecreeDecider`; a test compares it. Drafting leads to Drafted (DecreeDrafted)."
                        + " A person who drafted the decree or recommended one of its entries is refused before this table"
                        + " applies.\n\n| state | "
                        + COMMANDS.stream().map(TransitionTableTest::name).collect(Collectors.joining(" | "))
                        + " |\n|" + " --- |".repeat(COMMANDS.size() + 1) + "\n");
        for (DecreeState state : STATES) {
            boolean away = state instanceof DecreeState.Numbered numbered && numbered.handedOut() != null;
            out.append("| ").append(name(state)).append(away ? ", handed out |" : " |");
            for (DecreeCommand command : COMMANDS) {
                out.append(' ')
                        .append(cell(DecreeDecider.decide(state, command)))
                        .append(" |");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String cell(Decision<DecreeState, DecreeEvent> decision) {
        return switch (decision) {
            case Accepted<DecreeState, DecreeEvent>(DecreeState next, List<DecreeEvent> events) ->
                "→ " + name(next) + " ("
                        + String.join(
                                ", ",
                                new LinkedHashSet<>(events.stream()
                                        .map(TransitionTableTest::name)
                                        .toList()))
                        + ")";
            case Already<DecreeState, DecreeEvent> _ -> "already";
            case Refused<DecreeState, DecreeEvent> refused ->
                "`" + refused.code().code() + "`";
            case RefusedOnRecord<DecreeState, DecreeEvent> refused ->
                "`" + refused.code().code() + "` on record";
        };
    }

    private static String name(Object record) {
        return record.getClass().getSimpleName();
    }
}
