/// How a service's database gets its tables.
@NullMarked
package id.sahkan.messaging.migration;

import org.jspecify.annotations.NullMarked;
