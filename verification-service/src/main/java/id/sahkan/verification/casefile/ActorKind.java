package id.sahkan.verification.casefile;

/// In which role somebody changed a case. The names are wire codes.
enum ActorKind {
    SYSTEM,
    OFFICE,
    APPLICANT;

    static ActorKind of(String actor, String applicantId) {
        if (actor.startsWith("system:")) {
            return SYSTEM;
        }
        return actor.equals(applicantId) ? APPLICANT : OFFICE;
    }
}
