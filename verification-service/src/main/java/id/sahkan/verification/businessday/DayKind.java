package id.sahkan.verification.businessday;

/// What the office says of a day. Three kinds are off, one is worked although it would be off.
public enum DayKind {
    NATIONAL_HOLIDAY(true),
    JOINT_LEAVE(true),
    /// Of this region, or of one occasion such as an election.
    SPECIAL_DAY_OFF(true),
    WORKED(false);

    private final boolean off;

    DayKind(boolean off) {
        this.off = off;
    }

    public boolean isOff() {
        return off;
    }
}
