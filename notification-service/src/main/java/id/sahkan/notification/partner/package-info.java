/// Who is a partner now: what the decrees said, as far as it was told.
@NullMarked
package id.sahkan.notification.partner;

import org.jspecify.annotations.NullMarked;
