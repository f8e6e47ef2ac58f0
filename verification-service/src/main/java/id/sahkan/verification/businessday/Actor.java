package id.sahkan.verification.businessday;

/// Who changed the calendar.
record Actor(String id, String name) {}
