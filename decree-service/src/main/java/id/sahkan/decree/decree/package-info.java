/// The life of one decree: drafted, numbered, issued, or discarded.
@NullMarked
package id.sahkan.decree.decree;

import org.jspecify.annotations.NullMarked;
