/// The people of the office: who they are stands in Keycloak, what was done to whom stands here.
@NullMarked
package id.sahkan.applicant.people;

import org.jspecify.annotations.NullMarked;
