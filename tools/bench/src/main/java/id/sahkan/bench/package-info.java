/// The measurements behind the numbers that the README states.
@NullMarked
package id.sahkan.bench;

import org.jspecify.annotations.NullMarked;
