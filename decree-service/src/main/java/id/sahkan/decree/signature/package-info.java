/// Electronic signature: made behind a port, and checked before anything counts as issued.
@NullMarked
package id.sahkan.decree.signature;

import org.jspecify.annotations.NullMarked;
