/// Whom to write to, asked anew for each letter and never kept.
@NullMarked
package id.sahkan.notification.contact;

import org.jspecify.annotations.NullMarked;
