/// The time window in which one may apply and the requirements that are frozen into it.
@NullMarked
package id.sahkan.applicant.period;

import org.jspecify.annotations.NullMarked;
