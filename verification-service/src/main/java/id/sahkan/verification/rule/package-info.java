/// Automatic checks over one dossier. Each is a flag for a person, never a refusal.
@NullMarked
package id.sahkan.verification.rule;

import org.jspecify.annotations.NullMarked;
