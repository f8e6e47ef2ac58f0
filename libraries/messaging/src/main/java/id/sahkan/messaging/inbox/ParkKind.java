package id.sahkan.messaging.inbox;

/// Why a record waits in the database.
public enum ParkKind {
    /// It arrived early. It is applied by itself as soon as the versions before it are.
    GAP,
    /// Something before it in its stream waits for an operator.
    BEHIND,
    /// It was its turn and it could not be applied. It stops its stream until an operator releases it.
    POISON,
    /// Its payload has a newer schema than this service knows. It stops its stream like poison.
    UNKNOWN_VERSION,
    /// It has no usable envelope, so that no stream can be named.
    UNREADABLE
}
