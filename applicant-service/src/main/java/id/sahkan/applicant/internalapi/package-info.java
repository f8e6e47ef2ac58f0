/// What other services may fetch, each read on record.
@NullMarked
package id.sahkan.applicant.internalapi;

import org.jspecify.annotations.NullMarked;
