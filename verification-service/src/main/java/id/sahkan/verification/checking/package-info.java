/// The automatic checks of what was received: when they are due, and what follows from what they find.
@NullMarked
package id.sahkan.verification.checking;

import org.jspecify.annotations.NullMarked;
