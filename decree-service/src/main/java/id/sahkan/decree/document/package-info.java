/// The decree as an archivable, accessible PDF.
@NullMarked
package id.sahkan.decree.document;

import org.jspecify.annotations.NullMarked;
