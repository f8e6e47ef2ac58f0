/// What many offices would need, calculated from what one application cost.
@NullMarked
package id.sahkan.bench.scale;

import org.jspecify.annotations.NullMarked;
