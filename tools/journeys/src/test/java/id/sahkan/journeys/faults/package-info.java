/// Breaks a running system on purpose, and reads afterwards what was kept.
@NullMarked
package id.sahkan.journeys.faults;

import org.jspecify.annotations.NullMarked;
