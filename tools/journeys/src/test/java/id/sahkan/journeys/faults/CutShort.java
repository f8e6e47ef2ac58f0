package id.sahkan.journeys.faults;

import id.sahkan.journeys.FaultStand;
import id.sahkan.journeys.FaultStand.Instance;
import java.util.concurrent.CompletableFuture;

/// Where issuing a decree can be cut short: between any two of the things that it does one after another.
enum CutShort {
    NUMBER_NOT_COMMITTED("before its number is committed", "decree-numbered", true, Trap.Moment.BEFORE_THE_REQUEST),
    NUMBER_NOT_TOLD("when its number is committed", "decree-numbered", true, Trap.Moment.BEFORE_THE_ANSWER),
    SIGNED_NOT_SAID(
            "when it is signed and kept, and not yet said", "decree-issued", false, Trap.Moment.BEFORE_THE_REQUEST),
    ISSUED_NOT_TOLD("when it is issued and nobody told", "decree-issued", true, Trap.Moment.BEFORE_THE_ANSWER);

    final String title;
    private final String event;
    private final boolean atCommit;
    private final Trap.Moment moment;

    CutShort(String title, String event, boolean atCommit, Trap.Moment moment) {
        this.title = title;
        this.event = event;
        this.atCommit = atCommit;
        this.moment = moment;
    }

    /// Kills whichever instance gets there with this decree, once; done when it is dead.
    CompletableFuture<Instance> armed(FaultStand stand, String decree) {
        return Fault.armed(
                stand,
                "decree-service",
                Instance::database,
                Trap.row(atCommit, "id.sahkan.decree." + event, "\"decreeId\":\"" + decree + "\""),
                moment);
    }
}
