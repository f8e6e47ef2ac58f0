/// What applicant-service has told of the office: where its clock is.
@NullMarked
package id.sahkan.verification.office;

import org.jspecify.annotations.NullMarked;
