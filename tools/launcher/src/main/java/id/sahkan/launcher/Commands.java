package id.sahkan.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Every command of `./sahkan` with its words and options, once: types, help and completion are made from it.
final class Commands {

    private final Path usualData;
    private final picocli.CommandLine root;

    Commands(Path usualData) {
        this.usualData = usualData;
        this.root = new picocli.CommandLine(new Root());
        List.of(
                        new Up(),
                        new Demo(),
                        new Sample(),
                        new Status(),
                        new Logs(),
                        new Code(),
                        new Down(),
                        new VerifyJournal(),
                        new FetchRegister(),
                        new VerifyRegister(),
                        new WitnessOf(),
                        new VerifyCard(),
                        new Backup(),
                        new Restore(),
                        new Bench(),
                        new Parked(),
                        new Republish(),
                        new Help(),
                        new Completion(),
                        new Prepare())
                .forEach(root::addSubcommand);
        root.setOverwrittenOptionsAllowed(true);
        root.setCaseInsensitiveEnumValuesAllowed(true);
    }

    CommandLine parse(List<String> arguments) {
        try {
            ParseResult understood = root.parseArgs(arguments.toArray(String[]::new));
            if (!understood.hasSubcommand() || understood.subcommand().isUsageHelpRequested()) {
                return new CommandLine.Help(Optional.empty());
            }
            return ((Asked) understood.subcommand().commandSpec().userObject()).asked();
        } catch (UnmatchedArgumentException unknown) {
            return new CommandLine.Help(Optional.of("Not understood: " + String.join(" ", unknown.getUnmatched())));
        } catch (ParameterException | MisuseException notUnderstood) {
            return new CommandLine.Help(Optional.of(String.valueOf(notUnderstood.getMessage())));
        }
    }

    /// For a shell: `source <(./sahkan completion)`.
    String completion() {
        return AutoComplete.bash("sahkan", root);
    }

    /// One page. An option that several commands share is described at the first of them.
    String help() {
        StringBuilder page = new StringBuilder("Sahkan on one machine\n\n");
        Set<String> described = new HashSet<>();
        root.getSubcommands().values().stream()
                .map(picocli.CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .forEach(command -> {
                    line(
                            page,
                            2,
                            "./sahkan " + synopsis(command),
                            command.usageMessage().description());
                    for (OptionSpec option : command.options()) {
                        if (!option.usageHelp() && described.add(String.join(" ", option.description()))) {
                            line(page, 6, label(option), option.description());
                        }
                    }
                });
        return page.append("""

                An option means the same wherever it is taken; every command takes --data but bench spine, bench backlog, witness, verify-card and those on a register.
                SAHKAN_JIT=full in the environment of up or bench compiles for load: slower to start, cheaper afterwards.
                OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://localhost:4318/v1/traces in the environment of up sends traces there
                (docs/logs.md). SAHKAN_SECOND_FACTOR=required there asks people of the office for a one-time code (./sahkan code).
                SAHKAN_HEAP=1g in the environment of up gives each program so much memory (usually 192m), for thousands of open pages.
                SAHKAN_MOST_OUTLETS=100000 in the environment of up lets bench register as many with one account.
                """).toString();
    }

    private static void line(StringBuilder page, int indent, String label, String... text) {
        int column = indent == 2 ? 29 : 31;
        String start = " ".repeat(indent) + label;
        boolean fits = start.length() < column - 1;
        page.append(start).append(fits ? " ".repeat(column - start.length()) : "\n" + " ".repeat(column));
        page.append(String.join("\n" + " ".repeat(column), text)).append('\n');
    }

    private static String synopsis(CommandSpec command) {
        StringBuilder words = new StringBuilder(command.name());
        for (PositionalParamSpec word : command.positionalParameters()) {
            words.append(word.required() ? " " + word.paramLabel() : " [" + word.paramLabel() + "]");
        }
        command.options().stream()
                .filter(OptionSpec::required)
                .forEach(option -> words.append(' ').append(label(option)));
        return words.toString();
    }

    private static String label(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.typeInfo().isBoolean() ? names : names + " " + option.paramLabel();
    }

    private interface Asked {
        CommandLine asked();
    }

    /// What no type can say is wrong.
    private static final class MisuseException extends RuntimeException {
        private MisuseException(String said) {
            super(said, null, false, false);
        }
    }

    @Command(name = "./sahkan")
    private static final class Root {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = ScopeType.INHERIT,
                description = "this page")
        @SuppressWarnings("UnusedVariable") // picocli asks whether it was given
        private boolean help;
    }

    private abstract class OnData implements Asked {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "where data is kept (usually .sahkan in the project)")
        private @Nullable Path data;

        Path data() {
            return data == null ? usualData : data;
        }
    }

    private abstract class Starting extends OnData {
        @Option(
                names = "--port",
                paramLabel = "N",
                converter = PortNumber.class,
                description = "the public port (usually 8080)")
        private int port = CommandLine.PORT_NOT_GIVEN;

        @Option(names = "--fresh", description = "forget the data of that folder first")
        private boolean fresh;

        @Option(names = "--no-build", description = "start what is built")
        @SuppressWarnings("UnusedVariable") // the script reads it
        private boolean notBuilt;

        CommandLine start(boolean sample) {
            return new CommandLine.Up(data(), port, fresh, sample);
        }
    }

    @Command(name = "up", description = "build what has changed, start everything, stay until Ctrl-C")
    private final class Up extends Starting {
        @Override
        public CommandLine asked() {
            return start(false);
        }
    }

    @Command(name = "demo", description = "up, then the sample's thirty cases, then stay")
    private final class Demo extends Starting {
        @Override
        public CommandLine asked() {
            return start(true);
        }
    }

    @Command(name = "sample", description = "play the thirty cases against a running system")
    private final class Sample extends OnData {
        @Option(
                names = "--case",
                paramLabel = "N",
                converter = CaseNumber.class,
                description = "only this one of them, 1 to 30, and what comes before it; may be repeated")
        private Set<Integer> cases = Set.of();

        @Override
        public CommandLine asked() {
            return new CommandLine.Sample(data(), cases);
        }
    }

    @Command(name = "status", description = "the parts: ready or not, port, process, memory")
    private final class Status extends OnData {
        @Override
        public CommandLine asked() {
            return new CommandLine.Status(data());
        }
    }

    @Command(name = "logs", description = "the end of the logs")
    private final class Logs extends OnData {
        @Parameters(index = "0", arity = "0..1", paramLabel = "PART", description = "of one part alone")
        private @Nullable String part;

        @Option(
                names = {"-f", "--follow"},
                description = "go on with what is written from now on")
        private boolean follow;

        @Override
        public CommandLine asked() {
            return new CommandLine.Logs(data(), Optional.ofNullable(part), follow);
        }
    }

    @Command(name = "code", description = "the one-time code of a person of the demo, as their phone would show it")
    private final class Code extends OnData {
        @Parameters(index = "0", paramLabel = "ACCOUNT", description = "the user name")
        private String account = "";

        @Override
        public CommandLine asked() {
            return new CommandLine.Code(data(), account);
        }
    }

    @Command(name = "down", description = "stop a running system from another terminal")
    private final class Down extends OnData {
        @Override
        public CommandLine asked() {
            return new CommandLine.Down(data());
        }
    }

    @Command(name = "verify-journal", description = "whether every journal is as it was written")
    private final class VerifyJournal extends OnData {
        @Override
        public CommandLine asked() {
            return new CommandLine.VerifyJournal(data());
        }
    }

    @Command(name = "fetch-register", description = "download the register's log of an office, or what is new of it")
    private static final class FetchRegister implements Asked {
        @Parameters(index = "0", paramLabel = "URL", description = "the office's address")
        private URI address = URI.create("");

        @Parameters(index = "1", paramLabel = "FOLDER", description = "where it is kept")
        private Path folder = Path.of("");

        @Override
        public CommandLine asked() {
            return new CommandLine.FetchRegister(address, folder);
        }
    }

    @Command(
            name = "verify-register",
            description = "whether that log is whole, signed, and has grown out of every older checkpoint")
    private static final class VerifyRegister implements Asked {
        @Parameters(index = "0", paramLabel = "FOLDER", description = "what fetch-register has brought")
        private Path folder = Path.of("");

        @Option(names = "--key", paramLabel = "KEY", required = true, description = "the log's verifier key")
        private String key = "";

        @Option(names = "--older", paramLabel = "FILE", description = "a checkpoint that was kept elsewhere")
        private List<Path> older = List.of();

        @Option(names = "--proof", paramLabel = "FILE", description = "a proof from a page of the register")
        private List<Path> proofs = List.of();

        @Option(names = "--witness", paramLabel = "KEY", description = "of somebody who must have seen it too")
        private List<String> witnesses = List.of();

        @Override
        public CommandLine asked() {
            return new CommandLine.VerifyRegister(
                    new VerifyRegisterCommand.Asked(folder, key, older, proofs, witnesses));
        }
    }

    @Command(
            name = "witness",
            description = {
                "watch the registers of others: sign each checkpoint that has grown out of the one before,",
                "and refuse the rest; the folder is its memory and must never be put back to an older state"
            })
    private static final class WitnessOf implements Asked {
        @Parameters(index = "0", paramLabel = "FOLDER", description = "what the witness remembers")
        private Path folder = Path.of("");

        @Option(names = "--name", paramLabel = "NAME", required = true, description = "as whom it signs")
        private String name = "";

        @Option(names = "--log", paramLabel = "KEY", required = true, description = "the verifier key of a log")
        private List<String> logs = List.of();

        @Option(names = "--host", paramLabel = "HOST", description = "where it listens; usually 127.0.0.1")
        private String host = "127.0.0.1";

        @Option(names = "--listen", paramLabel = "PORT", description = "and on which port; usually 8026")
        private int port = 8026;

        @Override
        public CommandLine asked() {
            return new CommandLine.Witness(new WitnessCommand.Asked(folder, name, host, port, logs));
        }
    }

    @Command(name = "verify-card", description = "whether a press card is an office's, and good; it asks nobody")
    private static final class VerifyCard implements Asked {
        @Parameters(index = "0", paramLabel = "FILE", description = "the card, as a wallet or the partner has it")
        private Path card = Path.of("");

        @Option(names = "--keys", paramLabel = "FILE", required = true, description = "keys of the office's cards")
        private Path keys = Path.of("");

        @Option(names = "--status", paramLabel = "FILE", description = "the list that the card names, not a day old")
        private Optional<Path> status = Optional.empty();

        @Override
        public CommandLine asked() {
            return new CommandLine.VerifyCard(new VerifyCardCommand.Asked(card, keys, status));
        }
    }

    @Command(
            name = "backup",
            description = {
                "copy a running system into a new folder, which from then on also gets the databases' log;",
                "the same again adds what is new"
            })
    private final class Backup extends OnData {
        @Option(names = "--to", paramLabel = "DIR", required = true, description = "the folder of the backup")
        private Path to = Path.of("");

        @Override
        public CommandLine asked() {
            return new CommandLine.Backup(data(), to);
        }
    }

    @Command(name = "restore", description = "bring everything back as it was last; the system has to be stopped")
    private final class Restore extends OnData {
        @Option(names = "--from", paramLabel = "DIR", required = true, description = "a folder that backup has made")
        private Path from = Path.of("");

        @Option(
                names = "--until",
                paramLabel = Moment.EXAMPLE,
                converter = Moment.class,
                description = "as it was at that instant, just before an accident")
        private @Nullable Instant until;

        @Override
        public CommandLine asked() {
            return new CommandLine.Restore(data(), from, Optional.ofNullable(until));
        }
    }

    /// Listed here for help and completion; the script starts it in a process of its own.
    @Command(name = "bench", description = "measure this machine; ./sahkan bench says with which options")
    private static final class Bench implements Asked {
        @Parameters(
                index = "0",
                arity = "0..1",
                paramLabel = "spine|backlog|system|doors",
                description = "what to measure")
        @SuppressWarnings("UnusedVariable") // the script passes it on
        private @Nullable Measurement measurement;

        @Override
        public CommandLine asked() {
            throw new MisuseException("./sahkan starts the measurements by itself");
        }
    }

    private enum Measurement {
        SPINE,
        BACKLOG,
        SYSTEM,
        DOORS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private abstract class Operating extends OnData {
        @Option(
                names = "--service",
                paramLabel = "S",
                converter = ServiceName.class,
                completionCandidates = ServiceNames.class,
                description = "applicant, verification, decree or notification")
        private @Nullable String service;

        @Option(names = "--reason", paramLabel = "\"...\"", description = "what for; it is kept with the change")
        private String reason = "";

        @Option(names = "--yes", description = "do it; without this word it is only tried")
        private boolean forReal;

        Optional<String> service() {
            return Optional.ofNullable(service);
        }

        String neededService() {
            return service().orElseThrow(() -> new MisuseException("--service is needed, like --service verification"));
        }

        Operation.Order order() {
            if (reason.isBlank()) {
                throw new MisuseException("--reason is needed, like --reason \"what for\"");
            }
            return new Operation.Order(reason.strip(), forReal);
        }
    }

    @Command(
            name = "parked",
            description = {
                "what the services received and could not apply",
                "show ID: one record, without what could be about a person",
                "release ID: try whether the stream of that record can go on",
                "discard ID: try to take out a record that can never be applied"
            })
    private final class Parked extends Operating {
        @Parameters(index = "0", arity = "0..1", paramLabel = "list|show|release|discard", description = "usually list")
        private Action action = Action.LIST;

        @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "a record's number")
        private @Nullable Long id;

        @Override
        public CommandLine asked() {
            return new CommandLine.Operate(data(), operation());
        }

        private Operation operation() {
            return switch (action) {
                case LIST -> {
                    if (id != null) {
                        throw new MisuseException("parked list takes no number");
                    }
                    yield new Operation.ListParked(service());
                }
                case SHOW -> new Operation.Show(neededService(), id());
                case RELEASE -> new Operation.Release(neededService(), id(), order());
                case DISCARD -> new Operation.Discard(neededService(), id(), order());
            };
        }

        private long id() {
            if (id == null || id < 0) {
                throw new MisuseException("A record's number is needed; parked lists them");
            }
            return id;
        }
    }

    private enum Action {
        LIST,
        SHOW,
        RELEASE,
        DISCARD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Command(name = "republish", description = "count the events that would be sent again; with --yes they are")
    private final class Republish extends Operating {
        @Option(
                names = "--since",
                paramLabel = Moment.EXAMPLE,
                required = true,
                converter = Moment.class,
                description = "those that were written since then")
        private Instant since = Instant.EPOCH;

        @Option(names = "--aggregate", paramLabel = "ID", description = "of one application or decree only")
        private @Nullable UUID aggregate;

        @Override
        public CommandLine asked() {
            return new CommandLine.Operate(
                    data(), new Operation.Republish(neededService(), since, Optional.ofNullable(aggregate), order()));
        }
    }

    @Command(name = "help", description = "this page")
    private static final class Help implements Asked {
        @Override
        public CommandLine asked() {
            return new CommandLine.Help(Optional.empty());
        }
    }

    @Command(name = "completion", description = "the commands and options for bash: source <(./sahkan completion)")
    private static final class Completion implements Asked {
        @Override
        public CommandLine asked() {
            return new CommandLine.Completion();
        }
    }

    /// Called by the script after a build.
    @Command(name = "prepare", hidden = true)
    private static final class Prepare implements Asked {
        @Override
        public CommandLine asked() {
            return new CommandLine.Prepare();
        }
    }

    private static final class PortNumber implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535 && Integer.parseInt(text) > 0) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException("'" + text + "' is not a port");
        }
    }

    private static final class CaseNumber implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("\\d{1,2}")
                    && Integer.parseInt(text) <= SampleCommand.CASES
                    && Integer.parseInt(text) > 0) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException("'" + text + "' is no case: they are 1 to " + SampleCommand.CASES);
        }
    }

    private static final class Moment implements ITypeConverter<Instant> {
        private static final String EXAMPLE = "2026-11-24T09:00:00Z";

        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException unreadable) {
                throw new TypeConversionException("'" + text + "' is not an instant like " + EXAMPLE);
            }
        }
    }

    private static final class ServiceName implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (Databases.SERVICES.contains(text)) {
                return text;
            }
            throw new TypeConversionException("'" + text + "' is not one of " + String.join(", ", Databases.SERVICES));
        }
    }

    private static final class ServiceNames extends ArrayList<String> {
        private ServiceNames() {
            super(Databases.SERVICES);
        }
    }
}
