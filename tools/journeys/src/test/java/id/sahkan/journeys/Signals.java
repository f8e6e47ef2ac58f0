package id.sahkan.journeys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Signals to processes, and what a shell makes of them.
final class Signals {

    private static final List<String> COREUTILS = List.of("env", "--default-signal=INT,HUP,QUIT");
    private static final List<String> PERL =
            List.of("perl", "-e", "@SIG{qw(INT HUP QUIT)} = ('DEFAULT') x 3; exec @ARGV or die");

    private static final String TO_EACH = "for pid; do kill -s \"$0\" \"$pid\" || echo \"$pid\"; done";

    private Signals() {}

    /// By the shell's own `kill`, in no language: that of procps does not know CONT where people write Turkish.
    ///
    /// @param signal without SIG
    /// @throws IllegalStateException when one that is still alive did not get it
    static void send(String signal, Collection<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", TO_EACH, signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("LC_ALL", "C");
            Process shell = builder.start();
            List<String> missed;
            try (Stream<String> lines = shell.inputReader().lines()) {
                missed = lines.toList();
            }
            List<Long> living = processes.stream()
                    .filter(process -> missed.contains(Long.toString(process.pid())) && process.isAlive())
                    .map(ProcessHandle::pid)
                    .toList();
            if (shell.waitFor() != 0 || !living.isEmpty()) {
                throw new IllegalStateException("SIG" + signal + " did not reach " + living);
            }
        } catch (IOException noShell) {
            throw new IllegalStateException(noShell);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// A shell hands SIGINT down as ignored to its background jobs, `nohup` SIGHUP, and no Java can undo that for the
    /// programs that it starts. These words before a command do.
    static List<String> toDefaults() {
        return works(COREUTILS) ? COREUTILS : PERL;
    }

    /// The `env` of macOS does not know the option.
    private static boolean works(List<String> prefix) {
        try {
            return new ProcessBuilder(prefix.get(0), prefix.get(1), "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
