/// Press companies and the outlets they own; plain records without rules between them.
@NullMarked
package id.sahkan.applicant.company;

import org.jspecify.annotations.NullMarked;
