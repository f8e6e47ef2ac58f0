/// The program that opens strangers' files, in a process of its own; `document` starts it, feeds it and ends it. Plain
/// Java: nothing of the service is here, so nothing of it can be reached from here.
@NullMarked
package id.sahkan.applicant.document.worker;

import org.jspecify.annotations.NullMarked;
