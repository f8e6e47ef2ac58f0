package id.sahkan.messaging;

/// Breaks the rule for messaging's face on purpose: one more public type at its root.
public final class TenthType {}
