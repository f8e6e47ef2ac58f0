/// Thirty invented applications played through the running system by its public interface, each with the outcome it
/// must reach.
@NullMarked
package id.sahkan.sample;

import org.jspecify.annotations.NullMarked;
