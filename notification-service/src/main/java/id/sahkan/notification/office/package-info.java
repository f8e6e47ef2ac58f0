/// What applicant-service has told of the office that letters come from.
@NullMarked
package id.sahkan.notification.office;

import org.jspecify.annotations.NullMarked;
