package id.sahkan.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the person at the keyboard asked for.
sealed interface CommandLine {

    record Help(Optional<String> misunderstood) implements CommandLine {}

    record Completion() implements CommandLine {}

    record Prepare() implements CommandLine {}

    record Up(Path data, int port, boolean fresh, boolean sample) implements CommandLine {}

    record Sample(Path data, Set<Integer> cases) implements CommandLine {}

    record Status(Path data) implements CommandLine {}

    record Logs(Path data, Optional<String> part, boolean follow) implements CommandLine {}

    record Code(Path data, String account) implements CommandLine {}

    record Down(Path data) implements CommandLine {}

    record VerifyJournal(Path data) implements CommandLine {}

    record FetchRegister(URI address, Path folder) implements CommandLine {}

    record VerifyRegister(VerifyRegisterCommand.Asked asked) implements CommandLine {}

    record Witness(WitnessCommand.Asked asked) implements CommandLine {}

    record VerifyCard(VerifyCardCommand.Asked asked) implements CommandLine {}

    record Backup(Path data, Path to) implements CommandLine {}

    record Restore(Path data, Path from, Optional<Instant> until) implements CommandLine {}

    record Operate(Path data, Operation operation) implements CommandLine {}

    int PORT_NOT_GIVEN = -1;

    static CommandLine parse(List<String> arguments, Path usualData) {
        return new Commands(usualData).parse(arguments);
    }
}
