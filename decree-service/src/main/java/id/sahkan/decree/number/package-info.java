/// Gapless numbers per year.
@NullMarked
package id.sahkan.decree.number;

import org.jspecify.annotations.NullMarked;
