/// Plays applicants, reviewers, the decree officer and the signatory against a running system, over HTTP alone. Begin
/// with [Traffic].
@NullMarked
package id.sahkan.bench.traffic;

import org.jspecify.annotations.NullMarked;
