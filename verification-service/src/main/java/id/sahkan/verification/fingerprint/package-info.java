/// Keyed fingerprints that find the same person, company or place in two applications without storing either.
@NullMarked
package id.sahkan.verification.fingerprint;

import org.jspecify.annotations.NullMarked;
