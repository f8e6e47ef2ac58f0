package id.sahkan.applicant.timeline;

import java.time.Instant;
import java.util.Map;

/// One line of the story. No names: who acted is only said by kind.
record TimelineItem(Instant at, String code, ActorKind actorKind, Map<String, Object> params) {

    enum ActorKind {
        APPLICANT,
        OFFICE,
        SYSTEM
    }
}
