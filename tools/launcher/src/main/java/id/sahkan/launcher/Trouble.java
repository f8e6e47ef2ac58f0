package id.sahkan.launcher;

/// Something the person at the keyboard can put right: one sentence what is wrong, one what to do.
public final class Trouble extends RuntimeException {

    private final String advice;

    Trouble(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }

    String line() {
        return getMessage() + " " + advice;
    }
}
