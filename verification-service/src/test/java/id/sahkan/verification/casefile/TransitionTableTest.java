package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseFixtures.AT;
import static id.sahkan.verification.casefile.CaseFixtures.BASIS;
import static id.sahkan.verification.casefile.CaseFixtures.JOKO;
import static id.sahkan.verification.casefile.CaseFixtures.NO_HOLIDAYS;
import static id.sahkan.verification.casefile.CaseFixtures.SARI;
import static id.sahkan.verification.casefile.CaseFixtures.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.messaging.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every state with every command, as `decide` answers; `docs/states/case.md` is this table. Rewrite it with
/// `-Dupdate.docs=true`.
class TransitionTableTest {

    private static final Path PAGE = Path.of("..", "docs", "states", "case.md");

    private static final List<CaseState> STATES = List.of(
            CaseFixtures.received(),
            CaseFixtures.queued(),
            CaseFixtures.judged(),
            CaseFixtures.proposed(),
            CaseFixtures.returned(),
            CaseFixtures.recommended(),
            CaseFixtures.refused(),
            CaseFixtures.held(),
            CaseFixtures.objected());

    private static final List<CaseCommand> COMMANDS = List.of(
            new CaseCommand.CompleteChecks(1, BASIS, List.of(), AT),
            new CaseCommand.FlagDuplicate(1, List.of(), AT),
            new CaseCommand.Claim(SARI, AT),
            new CaseCommand.TakeOver(JOKO, "cuti", AT),
            new CaseCommand.Release(SARI, AT),
            new CaseCommand.Judge(SARI, "NIB", JudgementResult.FAILED, "tidak aktif", AT),
            new CaseCommand.JudgeAll(
                    SARI, List.of(new CaseCommand.Judged("NIB", JudgementResult.FAILED, "tidak aktif")), AT),
            new CaseCommand.RequestCompletion(
                    SARI, List.of(new Reason("NIB", "NOT_READABLE", null)), NO_HOLIDAYS, ZONE, AT),
            new CaseCommand.ReceiveCompletion(CaseFixtures.dossier(2), AT),
            new CaseCommand.Recommend(SARI, 1, null, AT),
            new CaseCommand.GivePlace(JOKO, 1, AT),
            new CaseCommand.RefuseBeyondQuota(JOKO, new Place(2, 2, 1, null, List.of()), NO_HOLIDAYS, ZONE, AT),
            new CaseCommand.FreeClaim(SARI.id(), AT),
            new CaseCommand.HoldObjection(CaseFixtures.LETTER, AT),
            new CaseCommand.BeginObjection(CaseFixtures.LETTER, LocalDate.of(2026, 12, 3), NO_HOLIDAYS, ZONE, AT),
            new CaseCommand.FileObjection("sub-applicant", "Keliru", NO_HOLIDAYS, ZONE, AT),
            new CaseCommand.AnswerObjection(JOKO, true, "NIB berlaku", NO_HOLIDAYS, ZONE, AT),
            new CaseCommand.HandOver("first", SARI.id(), JOKO, new Reviewer("sub-admin", "Ayu"), AT),
            new CaseCommand.Refuse(SARI, List.of(new Reason("NIB", "NOT_VALID", null)), NO_HOLIDAYS, ZONE, AT));

    @Test
    void thePageShowsWhatTheCodeDoes() throws IOException {
        String table = page();
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, table);
        }
        assertThat(Files.readString(PAGE))
                .as("run with -Dupdate.docs=true after an intended change")
                .isEqualTo(table);
    }

    @Test
    void noStateAndNoCommandIsLeftOut() {
        assertThat(names(STATES)).isEqualTo(leaves(CaseState.class));
        assertThat(names(COMMANDS)).isEqualTo(leaves(CaseCommand.class));
    }

    @Test
    void acceptingKeepsTheApplicationAndMakesItsEvent() {
        for (CaseState state : STATES) {
            for (CaseCommand command : COMMANDS) {
                if (CaseDecider.decide(state, command) instanceof Decision.Accepted(CaseState next, var events)) {
                    assertThat(events).hasSize(1);
                    assertThat(next.application().applicationId()).isEqualTo(CaseFixtures.APPLICATION);
                    assertThat(events.getFirst().applicationId()).isEqualTo(CaseFixtures.APPLICATION);
                }
            }
        }
    }

    @Test
    void aReviewerIsRefusedOnlyWithWhatAReviewerCanBeTold() {
        for (CaseState state : STATES) {
            for (CaseCommand command : COMMANDS) {
                if (command instanceof CaseCommand.ByReviewer
                        && CaseDecider.decide(state, command)
                                instanceof Decision.Refused<CaseState, VerificationEvent> refused) {
                    assertThat(refused.code()).isInstanceOfAny(ReviewRefusal.class, ObjectionRefusal.class);
                }
            }
        }
    }

    private static String page() {
        List<String> lines = new ArrayList<>();
        lines.add("# Case (verification service)");
        lines.add("");
        lines.add(
                "Generated from `CaseDecider.decide` by `TransitionTableTest`; do not edit. Reviewer commands come from the");
        lines.add(
                "reviewer who has the case (TakeOver: from a colleague), with all mandatory requirements judged as passed, and before the completion is due.");
        lines.add("A refused code is in `code font`. A case begins as Received with the event CaseOpened.");
        lines.add("");
        lines.add("| state | "
                + COMMANDS.stream().map(TransitionTableTest::name).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---|" + "---|".repeat(COMMANDS.size()));
        for (CaseState state : STATES) {
            lines.add("| **" + title(state) + "** | "
                    + COMMANDS.stream()
                            .map(command -> cell(CaseDecider.decide(state, command)))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        lines.add("");
        lines.add(
                "After the completion is due, Refuse is accepted in Returned, and another reviewer's Claim (ReviewStarted).");
        lines.add(
                "FileObjection comes from the applicant, AnswerObjection (here: upheld) from another reviewer than the one who refused.");
        lines.add("");
        return String.join("\n", lines);
    }

    private static String cell(Decision<CaseState, VerificationEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<CaseState, VerificationEvent>(CaseState next, var events) ->
                name(next) + "<br>" + name(events.getFirst());
            case Decision.Already<CaseState, VerificationEvent> _ -> "already";
            case Decision.Refused<CaseState, VerificationEvent> refused ->
                "`" + refused.code().code() + "`";
            case Decision.RefusedOnRecord<CaseState, VerificationEvent> refused ->
                "`" + refused.code().code() + "` on record";
        };
    }

    private static String title(CaseState state) {
        if (!(state instanceof CaseState.Refused refused)) {
            return name(state);
        }
        if (refused.application().objection() != null) {
            return "Refused, objected to";
        }
        return refused.held() != null ? "Refused, its letter came back" : name(state);
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }

    private static Set<String> names(List<?> values) {
        return values.stream().map(TransitionTableTest::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null
                ? Set.of(type.getSimpleName())
                : Arrays.stream(permitted)
                        .map(TransitionTableTest::leaves)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(HashSet::new));
    }
}
