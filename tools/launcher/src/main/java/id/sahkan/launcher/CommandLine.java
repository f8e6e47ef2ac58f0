package id.sahkan.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

    record Backup(Path data, Path to) implements CommandLine {}

    record Restore(Path data, Path from, Optional<Instant> until) implements CommandLine {}

    record Operate(Path data, Operation operation) implements CommandLine {}

    int PORT_NOT_GIVEN = -1;

    static CommandLine parse(List<String> arguments, Path usualData) {
        if (arguments.isEmpty()) {
            return new Help(Optional.empty());
        }
        try {
            return parse(arguments.getFirst(), new Words(arguments.subList(1, arguments.size()), usualData));
        } catch (NotUnderstoodException notUnderstood) {
            return new Help(Optional.of(notUnderstood.said));
        }
    }

    private static CommandLine parse(String command, Words words) {
        CommandLine asked = switch (command) {
            case "help", "--help", "-h" -> new Help(Optional.empty());
            case "prepare" -> new Prepare();
            case "up" -> new Up(words.data, words.port, words.fresh, false);
            case "demo" -> new Up(words.data, words.port, words.fresh, true);
            case "sample" -> new Sample(words.data);
            case "status" -> new Status(words.data);
            case "logs" -> new Logs(words.data, words.rest(), words.follow);
            case "down" -> new Down(words.data);
            case "verify-journal" -> new VerifyJournal(words.data);
            case "backup" -> new Backup(words.data, Path.of(words.needed("--to", "/mnt/backup/sahkan-1")));
            case "restore" ->
                new Restore(words.data, Path.of(words.needed("--from", "/mnt/backup/sahkan-1")), words.until());
            case "parked" -> new Operate(words.data, words.parked());
            case "republish" -> new Operate(words.data, words.republish());
            case String unknown -> throw new NotUnderstoodException("Unknown command: " + unknown);
        };
        words.nothingMore();
        return asked;
    }

    final class NotUnderstoodException extends RuntimeException {
        private final String said;

        private NotUnderstoodException(String said) {
            super(said, null, false, false);
            this.said = said;
        }
    }

    /// The options behind the command, in any order.
    final class Words {
        private static final String INSTANT = "2026-11-24T09:00:00Z";

        private final Deque<String> plain = new ArrayDeque<>();
        private Path data;
        private int port = PORT_NOT_GIVEN;
        private boolean fresh;
        private boolean follow;
        private boolean forReal;
        private final Map<String, String> values = new HashMap<>();

        private Words(List<String> words, Path usualData) {
            this.data = usualData;
            Deque<String> left = new ArrayDeque<>(words);
            while (!left.isEmpty()) {
                String word = left.pop();
                switch (word) {
                    case "--fresh" -> fresh = true;
                    case "--no-build" -> {} // the script's own
                    case "-f", "--follow" -> follow = true;
                    case "--yes" -> forReal = true;
                    case "--data" -> data = Path.of(value(word, left));
                    case "--port" -> port = port(value(word, left));
                    case "--service", "--since", "--aggregate", "--reason", "--to", "--from", "--until" ->
                        values.put(word, value(word, left));
                    case String unknown
                    when unknown.startsWith("-") -> throw new NotUnderstoodException("Unknown option: " + unknown);
                    case String part -> plain.add(part);
                }
            }
        }

        private static String value(String option, Deque<String> left) {
            if (left.isEmpty()) {
                throw new NotUnderstoodException("Nothing follows " + option);
            }
            return left.pop();
        }

        private static int port(String value) {
            if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535 && Integer.parseInt(value) > 0) {
                return Integer.parseInt(value);
            }
            throw new NotUnderstoodException("Not a port: " + value);
        }

        private Optional<String> rest() {
            return Optional.ofNullable(plain.poll());
        }

        private void nothingMore() {
            rest().ifPresent(word -> {
                throw new NotUnderstoodException("Unknown word: " + word);
            });
        }

        private Operation parked() {
            return switch (rest().orElse("list")) {
                case "list" ->
                    new Operation.ListParked(
                            values.containsKey("--service") ? Optional.of(service()) : Optional.empty());
                case "show" -> new Operation.Show(service(), id());
                case "release" -> new Operation.Release(service(), id(), order());
                case "discard" -> new Operation.Discard(service(), id(), order());
                case String unknown ->
                    throw new NotUnderstoodException("parked can list, show, release and discard, but not " + unknown);
            };
        }

        private Operation republish() {
            return new Operation.Republish(
                    service(),
                    since(),
                    Optional.ofNullable(values.get("--aggregate")).map(Words::uuid),
                    order());
        }

        private String needed(String option, String example) {
            String value = values.getOrDefault(option, "").strip();
            if (value.isEmpty()) {
                throw new NotUnderstoodException(option + " is needed, like " + option + " " + example);
            }
            return value;
        }

        private String service() {
            String service = needed("--service", "verification");
            if (!Databases.SERVICES.contains(service)) {
                throw new NotUnderstoodException(
                        "No service " + service + "; there are: " + String.join(", ", Databases.SERVICES));
            }
            return service;
        }

        private long id() {
            String id = rest().orElse("nothing");
            if (!id.matches("\\d{1,18}")) {
                throw new NotUnderstoodException("A record's number is needed, and not " + id + "; parked lists them");
            }
            return Long.parseLong(id);
        }

        private Operation.Order order() {
            return new Operation.Order(needed("--reason", "\"what for\""), forReal);
        }

        private Instant since() {
            return instant(needed("--since", INSTANT));
        }

        private Optional<Instant> until() {
            return Optional.ofNullable(values.get("--until")).map(Words::instant);
        }

        private static Instant instant(String value) {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException unreadable) {
                throw new NotUnderstoodException("Not an instant like " + INSTANT + ": " + value);
            }
        }

        private static UUID uuid(String value) {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException unreadable) {
                throw new NotUnderstoodException("Not the id of an application or a decree: " + value);
            }
        }
    }
}
