/// What an office asks for: the items of a set with their rules, and its sets in numbered versions.
@NullMarked
package id.sahkan.applicant.requirement;

import org.jspecify.annotations.NullMarked;
