package id.sahkan.decree.registerlog;

/// Where the log is: its files as C2SP tlog-tiles names them, and what of ours goes with it.
public final class LogAddress {

    public static final String PREFIX = "/api/public/register-log";

    private LogAddress() {}

    /// @param annexNumber 0 for the decree itself
    public static String proof(String publicCode, int annexNumber) {
        return PREFIX + "/proofs/" + (annexNumber == 0 ? publicCode : publicCode + "-" + annexNumber);
    }
}
