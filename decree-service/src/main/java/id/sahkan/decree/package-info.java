/// The decree (SK): from recommended applications to a numbered, signed and published document.
@NullMarked
package id.sahkan.decree;

import org.jspecify.annotations.NullMarked;
