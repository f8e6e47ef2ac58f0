/// One outlet's request in one period: its states, the one decision function, and the edges around it.
@NullMarked
package id.sahkan.applicant.application;

import org.jspecify.annotations.NullMarked;
