/// Work that nobody waits for: what is due, with a lease and a wait that grows after a failure, and what is done again
/// and again.
@NullMarked
package id.sahkan.background;

import org.jspecify.annotations.NullMarked;
