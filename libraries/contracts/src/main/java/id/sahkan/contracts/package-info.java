/// The events that cross a border between services, their wire names and their JSON form.
@NullMarked
package id.sahkan.contracts;

import org.jspecify.annotations.NullMarked;
