/// Working days, by a calendar that the office keeps itself.
@NullMarked
package id.sahkan.verification.businessday;

import org.jspecify.annotations.NullMarked;
