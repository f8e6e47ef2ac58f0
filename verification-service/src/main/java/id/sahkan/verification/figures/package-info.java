/// How the review of a period goes, in numbers: for those who lead the office. Reads what the other rooms write.
@NullMarked
package id.sahkan.verification.figures;

import org.jspecify.annotations.NullMarked;
