package id.sahkan.contracts;

/// Two persons and more: who may do what on an application after having done something else on it. One rule for all
/// services, rendered to docs/separation-of-duties.md.
public final class SeparationOfDuties {

    public enum Act {
        /// Applied with an outlet of their own.
        APPLY,
        /// Took the case: judged, returned, recommended or refused.
        REVIEW,
        /// Drafted the decree that names it.
        DRAFT,
        /// Signs that decree.
        SIGN
    }

    private SeparationOfDuties() {}

    /// Whoever did one act goes on doing it, and does no other.
    public static boolean allows(Act done, Act next) {
        return done == next;
    }
}
