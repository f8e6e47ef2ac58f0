package id.sahkan.verification;

/// A sentence in Indonesian and in English.
public record Text(String id, String en) {}
