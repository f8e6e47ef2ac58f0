/// A notice: from the fact that caused it to the moment it left or was given up.
@NullMarked
package id.sahkan.notification.notice;

import org.jspecify.annotations.NullMarked;
