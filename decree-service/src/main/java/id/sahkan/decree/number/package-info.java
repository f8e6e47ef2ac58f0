/// Gapless numbers per office and year.
@NullMarked
package id.sahkan.decree.number;

import org.jspecify.annotations.NullMarked;
