/// The numbered proof of what was received, and when.
@NullMarked
package id.sahkan.applicant.receipt;

import org.jspecify.annotations.NullMarked;
