package id.sahkan.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Classes of one program as Java left them when it ended for the first time: read back at every later start, which
/// then neither parses nor verifies them (ADR 21). It lies in the program's folder, another one for each build.
record ClassArchive(Path file) {

    /// Where it cannot be used Java starts without it. That is nothing for the program's log.
    private static final String QUIET = "-Xlog:cds*=off,aot*=off";

    private static final Duration MOST_TO_WRITE = Duration.ofMinutes(2);

    static ClassArchive in(Path folder) {
        return new ClassArchive(folder.resolve("classes.jsa"));
    }

    static ClassArchive beside(Path jar) {
        return new ClassArchive(jar.resolveSibling("classes.jsa"));
    }

    /// For a program that goes on running: where there is none, or one of another Java, it is made as the program
    /// stops.
    List<String> readingOrMaking() {
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, QUIET);
    }

    /// How long a program may take to stop: the first time it writes its archive, and on a busy machine that took
    /// longer than any program may hang. Killed meanwhile it would have none, and start as slowly the next time.
    Duration patience(Duration usual) {
        return Files.exists(file) ? usual : MOST_TO_WRITE;
    }

    /// For a program that does one thing, and knows few of the classes.
    List<String> reading() {
        return Files.exists(file) ? List.of("-XX:SharedArchiveFile=" + file, QUIET) : List.of();
    }
}
