package id.sahkan.messaging.inbox;

/// Why a stream does not go on, and at which version.
public record StreamStop(long version, Cause cause) {}
