package id.sahkan.journeys;

import java.io.IOException;
import java.util.List;

/// A shell hands SIGINT down as ignored to its background jobs, `nohup` SIGHUP, and no Java can undo that for the
/// programs that it starts. These words before a command do.
final class Signals {

    private static final List<String> COREUTILS = List.of("env", "--default-signal=INT,HUP,QUIT");
    private static final List<String> PERL =
            List.of("perl", "-e", "@SIG{qw(INT HUP QUIT)} = ('DEFAULT') x 3; exec @ARGV or die");

    private Signals() {}

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
