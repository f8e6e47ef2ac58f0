/// The submitted dossier, fetched from the applicant service and never stored here.
@NullMarked
package id.sahkan.verification.dossier;

import org.jspecify.annotations.NullMarked;
