/// The document in the place of a requirement, and how it gets there.
@NullMarked
package id.sahkan.applicant.attachment;

import org.jspecify.annotations.NullMarked;
