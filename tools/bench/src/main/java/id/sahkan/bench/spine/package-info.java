/// Journal, relay and inbox by themselves: one producing and one consuming process with a real database and a real
/// broker.
@NullMarked
package id.sahkan.bench.spine;

import org.jspecify.annotations.NullMarked;
