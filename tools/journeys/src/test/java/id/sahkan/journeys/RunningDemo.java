package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.launcher.DataFolder;
import id.sahkan.launcher.Folders;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.Ports;
import id.sahkan.launcher.ProcessLedger;
import id.sahkan.launcher.VerifyJournalCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// `./sahkan demo` as a person types it, once for all journeys that need no system of their own. In the middle of its
/// thirty cases the broker takes nothing, and the journals are looked at while people work.
final class RunningDemo implements BeforeAllCallback {

    /// Where small letters of I have no dot (if this machine knows the language), two hours east of the office; and a
    /// sign-in is too old for a signature so soon that it can be waited for.
    private static final Map<String, String> FAR_AWAY =
            Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "Asia/Jayapura", "SAHKAN_SIGN_IN_BEFORE_SIGNING", "30s");

    /// Names a system that runs already; then none is started.
    static final String ELSEWHERE = "sahkan.walk.url";

    private static final AclBinding NOTHING_IS_TAKEN = new AclBinding(
            new ResourcePattern(ResourceType.TOPIC, "sahkan.", PatternType.PREFIXED),
            new AccessControlEntry("User:*", "*", AclOperation.WRITE, AclPermissionType.DENY));

    private static final Duration LIMIT = Duration.ofMinutes(9);
    private static final int RECEIVED_BEFORE = 10;

    private @Nullable Started started;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!elsewhere()) {
            started = context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(RunningDemo.class))
                    .computeIfAbsent(Started.class, _ -> Started.begin(), Started.class);
        }
    }

    static boolean elsewhere() {
        return System.getProperty(ELSEWHERE) != null;
    }

    private Started started() {
        return Objects.requireNonNull(started, "no class with a demo has begun");
    }

    Terminal terminal() {
        return started().terminal;
    }

    Installation installation() {
        return Installation.running(DataFolder.at(terminal().data()));
    }

    TraceStore traces() {
        return started().traces;
    }

    /// For what lives as long as the demo.
    Path folder() {
        return started().folder;
    }

    /// The launcher in the foreground of its terminal.
    Process process() {
        return started().process;
    }

    /// What the sample's signatory has signed first.
    Path decree() {
        return started().folder.resolve("decree.pdf");
    }

    /// How often the journals were looked at while people worked.
    int looks() {
        return started().looks;
    }

    ProcessHandle part(String name) {
        return started().part(name).orElseThrow();
    }

    /// Under which name the terminal keeps what its launcher says.
    String name() {
        return started().name;
    }

    /// Another launcher, on the same data, once the first one has ended.
    void upAgain() throws IOException {
        started().upAgain();
    }

    private static final class Started implements AutoCloseable {

        private final Path folder;
        private final TraceStore traces = new TraceStore();
        private final Terminal terminal;
        private String name = "demo";
        private Process process;
        private int looks;

        private Started(Path folder) throws IOException {
            this.folder = folder;
            Map<String, String> variables = new HashMap<>(FAR_AWAY);
            variables.putAll(traces.settings());
            this.terminal = new Terminal(folder).with(variables);
            // As the job of a script that goes on: it cannot be interrupted, and still ends when it is asked to.
            this.process = terminal.begin(
                    name,
                    "/bin/sh",
                    "-c",
                    "trap '' INT; exec \"$@\"",
                    "sh",
                    "./sahkan",
                    "demo",
                    "--no-build",
                    "--port",
                    Integer.toString(Ports.anyFree()));
        }

        static Started begin() {
            try {
                var demo = new Started(Files.createTempDirectory("demo"));
                try {
                    demo.whileTheBrokerTakesNothing();
                } catch (Exception | AssertionError failed) {
                    demo.close();
                    throw failed;
                }
                return demo;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }

        /// It lives in the launcher, so that it cannot be ended alone: it takes nothing from anybody for a while.
        private void whileTheBrokerTakesNothing() throws Exception {
            // each look is a connection of its own, and the machine has enough to do
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> isOver() || received() >= RECEIVED_BEFORE);
            if (!isOver()) {
                try (var broker = Admin.create(running().kafka().owner())) {
                    broker.createAcls(List.of(NOTHING_IS_TAKEN)).all().get();
                    try {
                        await().atMost(Duration.ofMinutes(2)).until(() -> isOver() || isMissed());
                    } finally {
                        broker.deleteAcls(List.of(NOTHING_IS_TAKEN.toFilter()))
                                .all()
                                .get();
                    }
                }
            }
            await().atMost(LIMIT).pollInterval(Duration.ofSeconds(3)).until(() -> {
                if (isOver()) {
                    return true;
                }
                // Nothing that is as it should be may be taken for an edit.
                assertThat(VerifyJournalCommand.run(running())).isZero();
                looks++;
                return false;
            });
            assertThat(terminal.told(name)).contains(Terminal.UP);
            Files.copy(terminal.data().resolve("sample-decree.pdf"), folder.resolve("decree.pdf"));
        }

        private void upAgain() throws IOException {
            name = "up-again";
            process = terminal.up(name, LIMIT, "./sahkan", "up", "--no-build");
        }

        private boolean isOver() {
            return !process.isAlive() || terminal.told(name).contains(Terminal.UP);
        }

        private DataFolder data() {
            return DataFolder.at(terminal.data());
        }

        private Installation running() {
            return Installation.running(data());
        }

        private SpineAudit audit() {
            return new SpineAudit(running());
        }

        private long received() {
            return audit().count("verification", "id.sahkan.verification.case-opened");
        }

        private boolean isMissed() throws IOException {
            return audit().unsent("applicant").size() >= 3
                    && Files.readString(data().log("applicant-service")).contains("relay.restarted");
        }

        private Optional<ProcessHandle> part(String name) {
            return new ProcessLedger(data().run()).alive(name);
        }

        @Override
        public void close() {
            terminal.close();
            traces.close();
            Folders.delete(folder);
        }
    }
}
