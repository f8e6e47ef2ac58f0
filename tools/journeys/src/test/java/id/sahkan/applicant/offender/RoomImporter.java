package id.sahkan.applicant.offender;

import id.sahkan.messaging.relay.offender.RoomClass;

/// Breaks the rule for messaging's rooms on purpose: a service imports the face alone.
public final class RoomImporter {

    public Class<?> room() {
        return RoomClass.class;
    }
}
