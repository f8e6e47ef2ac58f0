package id.sahkan.telemetry;

import java.sql.SQLException;
import java.util.Arrays;

/// Faults as a log may show them.
public final class Faults {

    private static final int FRAMES = 40;

    private Faults() {}

    /// Kinds, the state by which a database said no (SQL standard, five characters), and the frames of the cause.
    /// Messages stay out: they may quote what a person typed, or a row.
    public static Throwable withoutMessages(Throwable fault) {
        var said = new StringBuilder(fault.getClass().getName());
        Throwable cause = fault;
        String state = stateOf(fault);
        while (cause.getCause() != null) {
            cause = cause.getCause();
            state = state.isEmpty() ? stateOf(cause) : state;
        }
        said.append(" <- ").append(cause.getClass().getName());
        if (!state.isEmpty()) {
            said.append(", SQL state ").append(state);
        }
        Throwable plain = new Throwable(said.toString());
        StackTraceElement[] frames = cause.getStackTrace();
        plain.setStackTrace(Arrays.copyOf(frames, Math.min(frames.length, FRAMES)));
        return plain;
    }

    private static String stateOf(Throwable fault) {
        return fault instanceof SQLException refused && refused.getSQLState() != null ? refused.getSQLState() : "";
    }
}
