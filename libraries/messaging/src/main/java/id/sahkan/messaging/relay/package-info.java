/// How what is committed leaves: one leader per service, in the journal's order, deleted once it is acknowledged.
@NullMarked
package id.sahkan.messaging.relay;

import org.jspecify.annotations.NullMarked;
