/// How a period goes, in numbers: for those who lead the office. Reads what the other rooms write.
@NullMarked
package id.sahkan.applicant.figures;

import org.jspecify.annotations.NullMarked;
