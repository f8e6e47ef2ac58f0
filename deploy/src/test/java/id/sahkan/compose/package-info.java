/// Whether the compose file keeps our own promises.
@NullMarked
package id.sahkan.compose;

import org.jspecify.annotations.NullMarked;
