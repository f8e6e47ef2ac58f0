package id.sahkan.launcher;

/// Where the start tells how far it is: the terminal, or nothing in a test.
@FunctionalInterface
public interface Progress {

    Progress SILENT = line -> {};

    void say(String line);
}
