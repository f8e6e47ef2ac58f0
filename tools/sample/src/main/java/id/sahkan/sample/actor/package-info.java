/// The people of the system as callers of its interface: what each of them can do, and nothing of why. Sample, bench,
/// faults and journeys decide that.
@NullMarked
package id.sahkan.sample.actor;

import org.jspecify.annotations.NullMarked;
