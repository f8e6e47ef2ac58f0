/// The office: what it is called, where its clock is, how it is reached and how it looks; kept in versions.
@NullMarked
package id.sahkan.applicant.office;

import org.jspecify.annotations.NullMarked;
