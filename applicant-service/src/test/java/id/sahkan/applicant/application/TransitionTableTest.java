package id.sahkan.applicant.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.messaging.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every state × every command, rendered from the decider. `-Dupdate.docs=true` rewrites the page.
class TransitionTableTest {

    private static final Path PAGE = Path.of("..", "docs", "states", "application.md");

    @Test
    void thePageShowsWhatTheDeciderDecides() throws IOException {
        String rendered = render();
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, rendered);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/states/application.md differs: run this test with -Dupdate.docs=true and read the change")
                .isEqualTo(rendered);
    }

    @Test
    void thereIsOneFixtureForEveryStateAndCommand() {
        assertThat(ApplicationFixtures.everyState().stream().map(ApplicationStateName::of))
                .containsExactly(ApplicationStateName.values());
        assertThat(ApplicationFixtures.everyCommand().stream()
                        .map(Object::getClass)
                        .distinct())
                .hasSize(concrete(ApplicationCommand.class));
    }

    private static int concrete(Class<?> type) {
        return type.isSealed()
                ? List.of(type.getPermittedSubclasses()).stream()
                        .mapToInt(TransitionTableTest::concrete)
                        .sum()
                : 1;
    }

    private static String render() {
        StringBuilder page = new StringBuilder("""
                # Application: states and transitions

                Rendered from `ApplicationDecider` in the applicant service by `TransitionTableTest`; do not edit.
                A cell says the next state and the event, or the code of the refusal. *already* changes nothing;
                *on record* refuses and writes `submission-refused`. The submission is inside the window, complete,
                and the completion in time; the document is one that was returned.

                """);
        List<ApplicationCommand> commands = ApplicationFixtures.everyCommand();
        page.append("| state |");
        commands.forEach(command ->
                page.append(' ').append(command.getClass().getSimpleName()).append(" |"));
        page.append("\n|---|").append("---|".repeat(commands.size())).append('\n');
        for (ApplicationState state : ApplicationFixtures.everyState()) {
            page.append("| **").append(ApplicationStateName.of(state)).append("** |");
            for (ApplicationCommand command : commands) {
                page.append(' ')
                        .append(cell(ApplicationDecider.decide(state, command)))
                        .append(" |");
            }
            page.append('\n');
        }
        return page.append("\n## The window\n\n")
                .append("| submission received | answer |\n|---|---|\n")
                .append(window("before `opensAt`", ApplicationFixtures.OPENS.minusMillis(1)))
                .append(window("at `opensAt`", ApplicationFixtures.OPENS))
                .append(window("1 ms before `closesAt`", ApplicationFixtures.CLOSES.minusMillis(1)))
                .append(window("at `closesAt`", ApplicationFixtures.CLOSES))
                .toString();
    }

    private static String window(String when, java.time.Instant at) {
        return "| " + when + " | "
                + cell(ApplicationDecider.decide(
                        ApplicationFixtures.everyState().getFirst(), ApplicationFixtures.submitAt(at)))
                + " |\n";
    }

    private static String cell(Decision<ApplicationState, ApplicantEvent> decision) {
        return switch (decision) {
            case Decision.Accepted(var next, var events) ->
                ApplicationStateName.of(next) + "<br>"
                        + events.stream()
                                .map(event -> event.getClass().getSimpleName())
                                .collect(Collectors.joining("<br>"));
            case Decision.Already() -> "*already*";
            case Decision.Refused(var code, var _) -> "`" + code.code() + "`";
            case Decision.RefusedOnRecord(var code, var _) -> "`" + code.code() + "` *on record*";
        };
    }
}
