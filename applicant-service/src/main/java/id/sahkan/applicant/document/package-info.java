/// What an upload must survive before it is kept, and the store that never overwrites.
@NullMarked
package id.sahkan.applicant.document;

import org.jspecify.annotations.NullMarked;
