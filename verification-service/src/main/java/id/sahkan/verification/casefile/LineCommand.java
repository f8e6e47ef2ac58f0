package id.sahkan.verification.casefile;

import java.time.Instant;
import java.util.Set;

/// Somebody draws the line of a quota through the list that they have seen.
///
/// @param list which one that was
/// @param refuseBeyond whether who is beyond the line is refused, or waits on
/// @param drawn whether it is this list through which the same person has drawn the line last
/// @param applicants the accounts of those who are ranked
record LineCommand(String list, boolean refuseBeyond, boolean drawn, Set<String> applicants, Reviewer by, Instant at) {}
