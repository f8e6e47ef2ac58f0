/// The whole system under load, and what the same work would cost at least.
@NullMarked
package id.sahkan.bench.system;

import org.jspecify.annotations.NullMarked;
