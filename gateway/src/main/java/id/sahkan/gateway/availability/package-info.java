/// When Sahkan could not be reached or refused requests by its own fault, for everybody to read: a window that people
/// could not use is extended with this as its reason.
@NullMarked
package id.sahkan.gateway.availability;

import org.jspecify.annotations.NullMarked;
