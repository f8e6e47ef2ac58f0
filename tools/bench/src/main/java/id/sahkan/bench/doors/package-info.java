/// What strangers at the doors cost honest people: a bounded flood beside them, against a system of this machine.
@NullMarked
package id.sahkan.bench.doors;

import org.jspecify.annotations.NullMarked;
