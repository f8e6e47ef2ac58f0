/// Runs inside Keycloak: a sign-up that gives one answer for every address, and tells the owner of a taken one by
/// letter (docs/decisions/0019).
@NullMarked
package id.sahkan.signup;

import org.jspecify.annotations.NullMarked;
