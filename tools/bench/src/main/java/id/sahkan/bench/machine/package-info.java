/// What ran, with which options, on what, and what it cost.
@NullMarked
package id.sahkan.bench.machine;

import org.jspecify.annotations.NullMarked;
