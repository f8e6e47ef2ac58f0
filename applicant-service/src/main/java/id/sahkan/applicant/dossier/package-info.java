/// What was submitted, frozen for ever, with its digest.
@NullMarked
package id.sahkan.applicant.dossier;

import org.jspecify.annotations.NullMarked;
