/// The few facts that come from the applicant service: names for the annex, and the period's announcement.
@NullMarked
package id.sahkan.decree.dossier;

import org.jspecify.annotations.NullMarked;
