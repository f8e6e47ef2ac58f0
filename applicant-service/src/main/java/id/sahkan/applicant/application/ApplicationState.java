package id.sahkan.applicant.application;

import id.sahkan.applicant.attachment.Attachment;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Where an application stands; each state holds only the facts that are true in it.
sealed interface ApplicationState {

    /// `attached`: what stands in the place of each requirement, by its code.
    record Draft(Map<String, Attachment> attached) implements ApplicationState {}

    record Withdrawn() implements ApplicationState {}

    /// It was received: it has a number and at least one immutable dossier version.
    sealed interface Filed extends ApplicationState {
        Filing filing();
    }

    record Submitted(Filing filing, Map<String, Attachment> attached) implements Filed {}

    /// The office asked for `items` to be completed, received strictly before `dueAt`.
    record Returned(Filing filing, Map<String, Attachment> attached, Set<String> items, Instant dueAt)
            implements Filed {}

    sealed interface Decided extends Filed {}

    record Recommended(Filing filing) implements Decided {}

    /// What was attached stays: an objection that is upheld takes the application up again.
    record Refused(Filing filing, Map<String, Attachment> attached) implements Decided {}

    record Decreed(Filing filing, DecreeReference decree) implements Decided {}

    record Filing(String number, int dossierVersion) {}

    record DecreeReference(String number, String publicCode) {}
}
