package id.sahkan.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the person at the keyboard asked for.
sealed interface CommandLine {

    record Help(Optional<String> misunderstood) implements CommandLine {}

    record Prepare() implements CommandLine {}

    record Up(Path data, int port, boolean fresh, boolean sample) implements CommandLine {}

    record Sample(Path data) implements CommandLine {}

    record Status(Path data) implements CommandLine {}

    record Logs(Path data, Optional<String> part, boolean follow) implements CommandLine {}

    record Down(Path data) implements CommandLine {}

    record VerifyJournal(Path data) implements CommandLine {}

    int PORT_NOT_GIVEN = -1;

    static CommandLine parse(List<String> arguments, Path usualData) {
        if (arguments.isEmpty()) {
            return new Help(Optional.empty());
        }
        Words words = new Words(arguments.subList(1, arguments.size()), usualData);
        CommandLine asked = switch (arguments.getFirst()) {
            case "help", "--help", "-h" -> new Help(Optional.empty());
            case "prepare" -> new Prepare();
            case "up" -> new Up(words.data, words.port, words.fresh, false);
            case "demo" -> new Up(words.data, words.port, words.fresh, true);
            case "sample" -> new Sample(words.data);
            case "status" -> new Status(words.data);
            case "logs" -> new Logs(words.data, words.rest(), words.follow);
            case "down" -> new Down(words.data);
            case "verify-journal" -> new VerifyJournal(words.data);
            case String unknown -> new Help(Optional.of("Unknown command: " + unknown));
        };
        return words.misunderstood()
                .<CommandLine>map(word -> new Help(Optional.of(word)))
                .orElse(asked);
    }

    /// The options behind the command, in any order.
    final class Words {
        private final Deque<String> plain = new ArrayDeque<>();
        private Path data;
        private int port = PORT_NOT_GIVEN;
        private boolean fresh;
        private boolean follow;
        private Optional<String> misunderstood = Optional.empty();

        private Words(List<String> words, Path usualData) {
            this.data = usualData;
            Deque<String> left = new ArrayDeque<>(words);
            while (!left.isEmpty()) {
                String word = left.pop();
                switch (word) {
                    case "--fresh" -> fresh = true;
                    case "--no-build" -> {} // the script's own
                    case "-f", "--follow" -> follow = true;
                    case "--data" -> value(word, left).ifPresent(value -> data = Path.of(value));
                    case "--port" -> value(word, left).ifPresent(this::port);
                    case String unknown when unknown.startsWith("-") -> misunderstand("Unknown option: " + unknown);
                    case String part -> plain.add(part);
                }
            }
        }

        private Optional<String> value(String option, Deque<String> left) {
            if (left.isEmpty()) {
                misunderstand("Nothing follows " + option);
                return Optional.empty();
            }
            return Optional.of(left.pop());
        }

        private void port(String value) {
            if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535 && Integer.parseInt(value) > 0) {
                port = Integer.parseInt(value);
            } else {
                misunderstand("Not a port: " + value);
            }
        }

        private void misunderstand(String word) {
            misunderstood = Optional.of(word);
        }

        private Optional<String> rest() {
            return Optional.ofNullable(plain.poll());
        }

        private Optional<String> misunderstood() {
            return misunderstood.or(() -> Optional.ofNullable(plain.peek()).map(word -> "Unknown word: " + word));
        }
    }
}
