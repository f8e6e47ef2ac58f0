/// What was issued is verified again every day, for as long as it is kept.
@NullMarked
package id.sahkan.decree.recheck;

import org.jspecify.annotations.NullMarked;
