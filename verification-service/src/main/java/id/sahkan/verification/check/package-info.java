/// Automatic checks over one dossier. Each is a flag for a person, never a refusal.
@NullMarked
package id.sahkan.verification.check;

import org.jspecify.annotations.NullMarked;
