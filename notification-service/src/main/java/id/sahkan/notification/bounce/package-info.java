/// What mail servers report of letters that they had taken: read from a mailbox, matched with a notice, counted.
/// Nothing of what others wrote is kept or logged but a code.
@NullMarked
package id.sahkan.notification.bounce;

import org.jspecify.annotations.NullMarked;
