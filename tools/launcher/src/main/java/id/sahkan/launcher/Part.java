package id.sahkan.launcher;

import java.io.IOException;
import java.nio.file.Path;

/// A process of its own that the launcher starts, watches and stops.
public interface Part {

    String name();

    Path log();

    ProcessHandle launch() throws IOException;

    void askToStop(ProcessHandle process);
}
