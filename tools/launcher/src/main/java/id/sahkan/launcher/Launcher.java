package id.sahkan.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// What `./sahkan` runs.
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) {
        try {
            Checkout checkout = Checkout.find();
            CommandLine asked = CommandLine.parse(arguments, checkout.root().resolve(".sahkan"));
            return switch (asked) {
                case CommandLine.Help help -> help(help);
                case CommandLine.Completion() -> completion();
                case CommandLine.Prepare() -> prepare(checkout);
                case CommandLine.Up up -> up(checkout, up);
                case CommandLine.Sample(Path data, Set<Integer> cases) ->
                    running(data, installation -> SampleCommand.run(installation, cases));
                case CommandLine.Status(Path data) -> StatusCommand.run(DataFolder.at(data));
                case CommandLine.Logs logs -> LogsCommand.run(DataFolder.at(logs.data()), logs.part(), logs.follow());
                case CommandLine.Code(Path data, String account) ->
                    running(data, installation -> CodeCommand.run(installation, account, Clock.systemUTC()));
                case CommandLine.Down(Path data) -> DownCommand.run(DataFolder.at(data));
                case CommandLine.VerifyJournal(Path data) -> VerifyJournalCommand.run(DataFolder.at(data));
                case CommandLine.FetchRegister(URI address, Path folder) -> FetchRegisterCommand.run(address, folder);
                case CommandLine.VerifyRegister(VerifyRegisterCommand.Asked register) ->
                    VerifyRegisterCommand.run(register);
                case CommandLine.Witness(WitnessCommand.Asked witness) -> WitnessCommand.run(witness);
                case CommandLine.VerifyCard(VerifyCardCommand.Asked card) -> VerifyCardCommand.run(card);
                case CommandLine.Backup(Path data, Path to) ->
                    running(data, installation -> BackupCommand.run(installation, Backup.at(to)));
                case CommandLine.Restore(Path data, Path from, Optional<Instant> until) ->
                    RestoreCommand.run(checkout, DataFolder.at(data), Backup.at(from), until);
                case CommandLine.Operate(Path data, Operation operation) ->
                    running(data, installation -> OperationCommand.run(installation, operation));
            };
        } catch (Trouble trouble) {
            System.err.println(trouble.line());
            return trouble.exitCode();
        } catch (RuntimeException fault) {
            Logger.getLogger("id.sahkan.launcher").log(Level.SEVERE, "unexpected", fault);
            System.err.println("Something unexpected happened: " + fault.getMessage()
                    + ". ./sahkan logs launcher tells the whole story.");
            return 1;
        }
    }

    private static int running(Path data, ToIntFunction<Installation> command) {
        return Installation.whileRunning(DataFolder.at(data), System.err::println, command);
    }

    private static int help(CommandLine.Help help) {
        if (help.misunderstood().isPresent()) {
            System.err.println(help.misunderstood().get() + "\n./sahkan help says what there is.");
            return 2;
        }
        System.out.print(new Commands(Path.of("")).help());
        return 0;
    }

    private static int completion() {
        print(new Commands(Path.of("")).completion());
        return 0;
    }

    private static int prepare(Checkout checkout) {
        new Preparation(checkout, Launcher::print).prepare();
        return 0;
    }

    private static int up(Checkout checkout, CommandLine.Up up) {
        DataFolder data = DataFolder.at(up.data()).prepare();
        Tenancy.refuseSecond(data);
        logTo(data.log("launcher"));
        LocalSystem system = LocalSystem.start(new LocalSystem.Options(
                checkout, up.data(), up.port(), up.fresh(), Launcher::print, shellSettings(System.getenv())));
        print(Summary.of(system));
        if (up.sample()) {
            int outcome = SampleCommand.run(Installation.running(data));
            if (outcome != 0) {
                print("The sample did not end as it should; the system stays up to look at.");
            }
        }
        print("Ctrl-C stops everything.");
        system.awaitStop();
        return 0;
    }

    /// What a person's shell may say to the services: where traces go and how many of them, how much one account
    /// may register while it is measured, whether a second factor is asked for, how soon again for a signature, and
    /// whose certificates are taken and by which service decrees are signed. Nothing else there reaches them.
    static Map<String, String> shellSettings(Map<String, String> shell) {
        Map<String, String> settings = new TreeMap<>(shell);
        settings.keySet()
                .retainAll(List.of(
                        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
                        "SAHKAN_TRACE_SAMPLING",
                        "SAHKAN_RATES_TIMES",
                        SecondFactor.VARIABLE,
                        "SAHKAN_SIGN_IN_BEFORE_SIGNING",
                        "SAHKAN_SIGNER_AUTHORITIES",
                        "SAHKAN_TIMESTAMP_URL",
                        "SAHKAN_BSRE_URL",
                        "SAHKAN_BSRE_USER",
                        "SAHKAN_BSRE_PASSWORD",
                        "SAHKAN_BOUNCE_ADDRESS",
                        "SAHKAN_BOUNCE_URL",
                        "SAHKAN_BOUNCE_USER",
                        "SAHKAN_BOUNCE_PASSWORD",
                        DemoWitness.SETTING,
                        "SAHKAN_TRUSTED_PROXIES",
                        "SAHKAN_MOST_BYTES",
                        "SAHKAN_MOST_COMPANIES",
                        "SAHKAN_MOST_DRAFTS",
                        "SAHKAN_MOST_OUTLETS"));
        return settings;
    }

    /// Kafka and the mail server talk a lot; the terminal is for people.
    private static void logTo(Path file) {
        try {
            LogManager.getLogManager().reset();
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %2$s %5$s%6$s%n");
            Handler handler = new FileHandler(file.toString().replace("%", "%%"), 10 << 20, 1, true);
            handler.setFormatter(new SimpleFormatter());
            Logger root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(handler);
        } catch (IOException e) {
            throw new Trouble("The log " + file + " cannot be written.", "Choose another folder with --data DIR.");
        }
    }

    @SuppressWarnings("SystemOut") // the terminal is this program's surface
    public static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
