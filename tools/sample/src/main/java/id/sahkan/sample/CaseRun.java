package id.sahkan.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to one case so far, written by the applicant, the reviewers and the office at once.
final class CaseRun {

    final SampleCase sample;
    private final Set<String> findings = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();
    private @Nullable UUID applicationId;
    private String state = "";
    private boolean received;
    private String submittedIn = "";
    private boolean late;
    private boolean returned;
    private boolean settled;
    private int tier;
    private boolean byAmendment;

    CaseRun(SampleCase sample) {
        this.sample = sample;
    }

    synchronized void drafted(UUID id) {
        applicationId = id;
    }

    synchronized void received(String traceId) {
        received = true;
        submittedIn = traceId;
    }

    synchronized void refusedByWindow() {
        late = true;
        settled = true;
    }

    synchronized void sentBack() {
        returned = true;
    }

    synchronized void saw(List<String> codes) {
        findings.addAll(codes);
    }

    /// Another decree than that of the others names it.
    synchronized void namedByAmendment() {
        byAmendment = true;
    }

    synchronized boolean isNamedByAmendment() {
        return byAmendment;
    }

    synchronized void tier(int given) {
        tier = given;
    }

    synchronized void state(String now) {
        state = now;
    }

    synchronized void settled() {
        settled = true;
    }

    synchronized void differs(String how) {
        if (!differences.contains(how)) {
            differences.add(how);
        }
    }

    /// Nothing more will come of this case.
    synchronized void failed(Throwable cause) {
        differs(cause.getMessage() == null ? cause.toString() : cause.getMessage());
        settled = true;
    }

    synchronized boolean isReceived() {
        return received;
    }

    synchronized boolean isReceivedOrOver() {
        return received || settled;
    }

    synchronized boolean isSettled() {
        return settled;
    }

    synchronized boolean isRecommended() {
        return state.equals("RECOMMENDED") || state.equals("DECREED");
    }

    synchronized boolean stateIs(String other) {
        return state.equals(other);
    }

    /// Failed before anything was received.
    synchronized boolean hasApplication() {
        return applicationId != null;
    }

    synchronized boolean is(UUID id) {
        return id.equals(applicationId);
    }

    synchronized UUID id() {
        if (applicationId == null) {
            throw new IllegalStateException("Case " + sample.label() + " has no application");
        }
        return applicationId;
    }

    synchronized SampleReport.Row row() {
        var wanted = sample.wanted();
        if (!happened().equals(wantedCourse())) {
            differs("wanted " + wanted.text());
        }
        if (wanted.course().accepted() && tier != wanted.tier()) {
            differs("wanted tier " + wanted.tier() + ", got " + tier);
        }
        wanted.findings().stream()
                .filter(code -> !findings.contains(code))
                .forEach(code -> differs("not found: " + code));
        wanted.never().stream().filter(findings::contains).forEach(code -> differs("wrongly found: " + code));
        return new SampleReport.Row(
                sample.number(),
                sample.newsroom().type().name(),
                sample.newsroom().name(),
                wanted.text(),
                happenedText(),
                List.copyOf(differences),
                submittedIn);
    }

    private String wantedCourse() {
        var course = sample.wanted().course();
        return course == ExpectedOutcome.Course.LATE
                ? "late"
                : (course.returned() ? "returned, " : "") + (course.accepted() ? "accepted" : "refused");
    }

    private String happened() {
        if (late) {
            return "late";
        }
        var end = switch (state) {
            case "DECREED" -> "accepted";
            case "REFUSED" -> "refused";
            case "" -> "not begun";
            default -> "left " + state;
        };
        return (returned ? "returned, " : "") + end;
    }

    private String happenedText() {
        var text = happened() + (tier > 0 ? ", tier " + tier : "");
        return findings.isEmpty() ? text : text + ": " + String.join(" ", findings);
    }
}
