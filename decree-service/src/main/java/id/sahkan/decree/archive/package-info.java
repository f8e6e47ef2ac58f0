/// Signed documents, written once under their digest.
@NullMarked
package id.sahkan.decree.archive;

import org.jspecify.annotations.NullMarked;
