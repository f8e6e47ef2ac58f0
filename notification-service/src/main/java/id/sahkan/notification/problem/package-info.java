/// Refusals as the caller sees them.
@NullMarked
package id.sahkan.notification.problem;

import org.jspecify.annotations.NullMarked;
