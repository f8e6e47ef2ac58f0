package id.sahkan.sample;

import java.util.ArrayList;
import java.util.List;

/// Where a case must end: its course, the tier if it is accepted, the findings that must be seen on the way
/// and those that must not.
record ExpectedOutcome(Course course, int tier, List<String> findings, List<String> never) {

    enum Course {
        ACCEPTED("accepted"),
        MENDED("returned, mended, accepted"),
        REFUSED("refused"),
        REFUSED_AFTER_RETURN("returned, refused"),
        REFUSED_BY_POLICY("refused by policy"),
        LATE("late, not received");

        final String text;

        Course(String text) {
            this.text = text;
        }

        boolean accepted() {
            return this == ACCEPTED || this == MENDED;
        }

        boolean returned() {
            return this == MENDED || this == REFUSED_AFTER_RETURN;
        }
    }

    static ExpectedOutcome accepted(int tier) {
        return new ExpectedOutcome(Course.ACCEPTED, tier, List.of(), List.of());
    }

    static ExpectedOutcome mended(int tier, String... findings) {
        return new ExpectedOutcome(Course.MENDED, tier, List.of(findings), List.of());
    }

    static ExpectedOutcome refused(String... findings) {
        return new ExpectedOutcome(Course.REFUSED, 0, List.of(findings), List.of());
    }

    static ExpectedOutcome refusedAfterReturn(String... findings) {
        return new ExpectedOutcome(Course.REFUSED_AFTER_RETURN, 0, List.of(findings), List.of());
    }

    static ExpectedOutcome refusedByPolicy(String... findings) {
        return new ExpectedOutcome(Course.REFUSED_BY_POLICY, 0, List.of(findings), List.of());
    }

    static ExpectedOutcome late() {
        return new ExpectedOutcome(Course.LATE, 0, List.of(), List.of());
    }

    ExpectedOutcome butNever(String... codes) {
        return new ExpectedOutcome(course, tier, findings, List.of(codes));
    }

    /// What the applicant's history must tell at the end.
    List<String> timeline() {
        if (course == Course.LATE) {
            return List.of("SUBMISSION_REFUSED");
        }
        var codes = new ArrayList<>(List.of("SUBMITTED"));
        if (course.returned()) {
            codes.addAll(List.of("COMPLETION_REQUESTED", "COMPLETION_SUBMITTED"));
        }
        codes.addAll(course.accepted() ? List.of("RECOMMENDED", "DECREED") : List.of("REFUSED"));
        return codes;
    }

    /// The notices that the applicant must have got by then.
    ///
    /// @param byAmendment whether the decree that names them changes an earlier one
    List<String> notices(boolean byAmendment) {
        if (course == Course.LATE) {
            return List.of();
        }
        var kinds = new ArrayList<>(List.of("SUBMISSION_RECEIVED"));
        if (course.returned()) {
            kinds.addAll(List.of("COMPLETION_REQUESTED", "COMPLETION_RECEIVED"));
        }
        String named = byAmendment ? "NAMED_BY_AMENDMENT" : "DECREED";
        kinds.addAll(course.accepted() ? List.of("RECOMMENDED", named) : List.of("REFUSED"));
        return kinds;
    }

    String text() {
        return switch (course) {
            case ACCEPTED, MENDED -> course.text + ", tier " + tier;
            case REFUSED, REFUSED_AFTER_RETURN, REFUSED_BY_POLICY -> course.text + ": " + String.join(" ", findings);
            case LATE -> course.text;
        };
    }
}
