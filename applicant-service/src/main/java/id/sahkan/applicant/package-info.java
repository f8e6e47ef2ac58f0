/// Where press companies apply: periods, drafts, documents, the numbered receipt and the view of the status.
@NullMarked
package id.sahkan.applicant;

import org.jspecify.annotations.NullMarked;
