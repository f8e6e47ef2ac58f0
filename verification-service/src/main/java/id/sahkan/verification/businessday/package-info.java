/// Working days by an editable calendar.
@NullMarked
package id.sahkan.verification.businessday;

import org.jspecify.annotations.NullMarked;
