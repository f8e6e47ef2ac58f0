/// The case file of every application: automatic checks, a reviewer's judgement, and the recommendation or refusal.
@NullMarked
package id.sahkan.verification;

import org.jspecify.annotations.NullMarked;
