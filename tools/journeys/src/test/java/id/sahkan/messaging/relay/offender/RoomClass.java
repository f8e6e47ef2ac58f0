package id.sahkan.messaging.relay.offender;

/// Stands for a class of one of messaging's rooms.
public final class RoomClass {}
