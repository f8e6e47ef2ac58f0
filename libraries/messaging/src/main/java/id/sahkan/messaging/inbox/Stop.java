package id.sahkan.messaging.inbox;

/// Why a stream does not go on, and at which version.
public record Stop(long version, Cause cause) {}
