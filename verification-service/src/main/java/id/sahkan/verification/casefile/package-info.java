/// One case per application, from the received submission to its recommendation or refusal.
@NullMarked
package id.sahkan.verification.casefile;

import org.jspecify.annotations.NullMarked;
