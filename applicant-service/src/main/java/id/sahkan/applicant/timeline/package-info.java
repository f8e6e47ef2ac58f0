/// What happened to an application, as its applicant may read it.
@NullMarked
package id.sahkan.applicant.timeline;

import org.jspecify.annotations.NullMarked;
