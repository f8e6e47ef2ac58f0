package id.sahkan.notification.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.messaging.Decision;
import id.sahkan.notification.newsroom.ReleaseState.Checked;
import id.sahkan.notification.newsroom.ReleaseState.Corrected;
import id.sahkan.notification.newsroom.ReleaseState.Draft;
import id.sahkan.notification.newsroom.ReleaseState.Proposal;
import id.sahkan.notification.newsroom.ReleaseState.Proposed;
import id.sahkan.notification.newsroom.ReleaseState.Published;
import id.sahkan.notification.newsroom.ReleaseState.Withdrawn;
import id.sahkan.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table in the documentation is what the code does. `-Dupdate.docs=true` writes it anew.
class ReleaseDeciderTest {

    private static final Path FILE = Path.of("..", "docs", "states", "release.md");
    private static final Instant NOW = TestClock.START;
    private static final String RENA = "rena";
    private static final String REDO = "redo";

    private static final ReleaseText TEXT =
            new ReleaseText("Judul", "Teras", "Isi", List.of("budaya"), NOW.plusSeconds(3600));
    private static final ReleaseText OTHER =
            new ReleaseText("Judul lain", "Teras", "Isi", List.of("budaya"), NOW.plusSeconds(7200));
    private static final ReleaseDecider.Of RELEASE = new ReleaseDecider.Of(UUID.randomUUID(), "first");
    private static final Proposal PROPOSAL = new Proposal(OTHER.withEmbargo(TEXT.embargoUntil()), "salah nama", RENA);

    private static final Map<String, ReleaseState> STATES = states();
    private static final Map<String, ReleaseCommand> COMMANDS = commands();

    private static Map<String, ReleaseState> states() {
        var states = new LinkedHashMap<String, ReleaseState>();
        states.put("Draft, by A", new Draft(TEXT, RENA));
        states.put("Checked, by B", new Checked(TEXT, RENA, REDO));
        states.put("Published", new Published(TEXT, NOW));
        states.put("Proposed, by A", new Proposed(TEXT, NOW, false, PROPOSAL));
        states.put("Corrected", new Corrected(TEXT, NOW));
        states.put("Withdrawn", new Withdrawn(TEXT, NOW, "keliru"));
        return states;
    }

    private static Map<String, ReleaseCommand> commands() {
        var commands = new LinkedHashMap<String, ReleaseCommand>();
        commands.put("Edit", new ReleaseCommand.Edit(OTHER, RENA, NOW));
        commands.put("Check by A", new ReleaseCommand.Check(RENA, NOW));
        commands.put("Check by B", new ReleaseCommand.Check(REDO, NOW));
        commands.put("Publish", new ReleaseCommand.Publish(RENA, NOW));
        commands.put("Correct", new ReleaseCommand.Correct(OTHER, "salah tanggal", RENA, NOW));
        commands.put("Confirm by A", new ReleaseCommand.Confirm(RENA, NOW));
        commands.put("Confirm by B", new ReleaseCommand.Confirm(REDO, NOW));
        commands.put("Decline", new ReleaseCommand.Decline("benar begitu", REDO, NOW));
        commands.put("Withdraw", new ReleaseCommand.Withdraw("dibatalkan", RENA, NOW));
        return commands;
    }

    @Test
    void documentationShowsEveryTransition() throws Exception {
        String table = render();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(FILE, table);
        }
        assertThat(FILE).as("write it with -Dupdate.docs=true").hasContent(table);
    }

    @Test
    void everyStateAndEveryCommandIsInTheTable() {
        assertThat(STATES.values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(
                        Draft.class, Checked.class, Published.class, Proposed.class, Corrected.class, Withdrawn.class);
        assertThat(COMMANDS.values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(ReleaseCommand.class.getPermittedSubclasses());
    }

    @Test
    void whoWroteItDoesNotCheckIt() {
        assertThat(decide(new Draft(TEXT, RENA), new ReleaseCommand.Check(RENA, NOW)))
                .isEqualTo(new Decision.Refused<ReleaseState, NewsroomEvent>(ReleaseRefusal.SECOND_EDITOR));
        assertThat(decide(STATES.get("Proposed, by A"), new ReleaseCommand.Confirm(RENA, NOW)))
                .isEqualTo(new Decision.Refused<ReleaseState, NewsroomEvent>(ReleaseRefusal.SECOND_EDITOR));
    }

    @Test
    void aChangeVoidsTheCheck() {
        assertThat(next(decide(STATES.get("Checked, by B"), new ReleaseCommand.Edit(OTHER, REDO, NOW))))
                .isEqualTo(new Draft(OTHER, REDO));
    }

    @Test
    void aCorrectionKeepsTheEmbargoAndTheFirstPublication() {
        var proposed = next(decide(
                STATES.get("Published"), new ReleaseCommand.Correct(OTHER, "salah nama", RENA, NOW.plusSeconds(9))));
        assertThat(proposed).isEqualTo(new Proposed(TEXT, NOW, false, PROPOSAL));
        var corrected = next(decide(proposed, new ReleaseCommand.Confirm(REDO, NOW.plusSeconds(10))));
        assertThat(corrected).isEqualTo(new Corrected(PROPOSAL.text(), NOW));
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        assertThat(decide(STATES.get("Published"), new ReleaseCommand.Correct(TEXT, "?", RENA, NOW)))
                .isEqualTo(new Decision.Refused<ReleaseState, NewsroomEvent>(ReleaseRefusal.NOTHING_CHANGED));
    }

    @Test
    void aDeclinedCorrectionLeavesWhatWasThere() {
        var decline = new ReleaseCommand.Decline("benar begitu", REDO, NOW);
        assertThat(next(decide(new Proposed(TEXT, NOW, false, PROPOSAL), decline)))
                .isEqualTo(new Published(TEXT, NOW));
        assertThat(next(decide(new Proposed(TEXT, NOW, true, PROPOSAL), decline)))
                .isEqualTo(new Corrected(TEXT, NOW));
    }

    @Test
    void partnersAreToldOfAWithdrawalOnlyOfWhatTheyHad() {
        var withdraw = new ReleaseCommand.Withdraw("batal", RENA, NOW);
        assertThat(decide(new Draft(TEXT, RENA), withdraw).toString()).contains("published=false");
        assertThat(decide(new Published(TEXT, NOW), withdraw).toString()).contains("published=true");
    }

    private static Decision<ReleaseState, NewsroomEvent> decide(ReleaseState state, ReleaseCommand command) {
        return ReleaseDecider.decide(state, command, RELEASE);
    }

    private static ReleaseState next(Decision<ReleaseState, NewsroomEvent> decision) {
        if (decision instanceof Decision.Accepted<ReleaseState, NewsroomEvent>(var next, var _)) {
            return next;
        }
        throw new AssertionError("not accepted: " + decision);
    }

    private static String render() {
        var out = new StringBuilder(
                "# Release: states and commands\n\nGenerated from `ReleaseDecider`; a test compares it."
                        + " A and B are two editors of the office. What is not in the table is refused: whoever wrote a text or"
                        + " proposed a correction needs a second editor.\n\n| state | "
                        + String.join(" | ", COMMANDS.keySet()) + " |\n|" + " --- |".repeat(COMMANDS.size() + 1)
                        + "\n| (new) | a release is written: → Draft |" + " – |".repeat(COMMANDS.size() - 1) + "\n");
        STATES.forEach((title, state) -> out.append("| ")
                .append(title)
                .append(" | ")
                .append(COMMANDS.values().stream()
                        .map(command -> cell(decide(state, command)))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return out.toString();
    }

    private static String cell(Decision<ReleaseState, NewsroomEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<ReleaseState, NewsroomEvent>(var next, var _) ->
                "→ " + next.getClass().getSimpleName();
            case Decision.Already<ReleaseState, NewsroomEvent> _ -> "already";
            case Decision.Refused<ReleaseState, NewsroomEvent>(var code, var _) -> "`" + code.code() + "`";
            case Decision.RefusedOnRecord<ReleaseState, NewsroomEvent> _ -> throw new AssertionError("kept by nobody");
        };
    }
}
