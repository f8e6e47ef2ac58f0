package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.ReachedBy;
import java.time.Instant;
import java.time.LocalDate;

/// How somebody of the office told an applicant what had come back.
///
/// @param note stays here and never goes into an event
/// @param byName the name to show
/// @param at when it was written down
record Reach(LocalDate on, ReachedBy how, String note, String byName, Instant at) {}
