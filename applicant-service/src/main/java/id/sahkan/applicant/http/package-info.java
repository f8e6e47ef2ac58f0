/// What every controller says the same way: problems, callers, versions and lists.
@NullMarked
package id.sahkan.applicant.http;

import org.jspecify.annotations.NullMarked;
