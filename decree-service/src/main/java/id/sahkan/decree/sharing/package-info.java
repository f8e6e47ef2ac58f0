/// What offices agree on about one sequence for the numbers of both (ADR 49).
@NullMarked
package id.sahkan.decree.sharing;

import org.jspecify.annotations.NullMarked;
