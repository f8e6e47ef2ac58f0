package id.sahkan.launcher;

/// Something the person at the keyboard can put right: one sentence what is wrong, one what to do.
public final class Trouble extends RuntimeException {

    private static final int USUAL = 1;

    private final String advice;
    private final int exitCode;

    Trouble(String what, String advice) {
        this(what, advice, USUAL);
    }

    /// @param exitCode with which a command ends that runs into it
    Trouble(String what, String advice, int exitCode) {
        super(what);
        this.advice = advice;
        this.exitCode = exitCode;
    }

    public String advice() {
        return advice;
    }

    int exitCode() {
        return exitCode;
    }

    String line() {
        return getMessage() + " " + advice;
    }
}
