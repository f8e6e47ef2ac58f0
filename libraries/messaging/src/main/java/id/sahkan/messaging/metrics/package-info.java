/// What every service measures of its events: the rows of the catalogue that the other rooms register.
@NullMarked
package id.sahkan.messaging.metrics;

import org.jspecify.annotations.NullMarked;
