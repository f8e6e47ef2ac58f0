package id.sahkan.verification.businessday;

import org.jspecify.annotations.Nullable;

/// How a file is accepted.
///
/// @param replace whether the file wins where the calendar says something else; else the calendar does
/// @param partly whether what cannot be read may stay out
/// @param source what says so, of every day of the file
record ImportOptions(
        boolean replace, boolean partly, @Nullable String source) {}
