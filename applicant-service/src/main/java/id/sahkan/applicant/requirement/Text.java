package id.sahkan.applicant.requirement;

/// A sentence in both languages; Indonesian is the authoritative one.
public record Text(String id, String en) {}
