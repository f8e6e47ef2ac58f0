/// Refusals as RFC 9457 problems in the caller's language.
@NullMarked
package id.sahkan.verification.problem;

import org.jspecify.annotations.NullMarked;
