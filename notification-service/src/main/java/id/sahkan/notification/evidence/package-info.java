/// Where partners showed what the office published: filed, compared, accepted or returned, and counted once.
@NullMarked
package id.sahkan.notification.evidence;

import org.jspecify.annotations.NullMarked;
