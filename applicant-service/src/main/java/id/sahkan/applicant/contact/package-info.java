/// How to reach an applicant.
@NullMarked
package id.sahkan.applicant.contact;

import org.jspecify.annotations.NullMarked;
