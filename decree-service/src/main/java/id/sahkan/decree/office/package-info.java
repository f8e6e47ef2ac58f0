/// What applicant-service has told of the offices: what they are called, and where their clocks are.
@NullMarked
package id.sahkan.decree.office;

import org.jspecify.annotations.NullMarked;
