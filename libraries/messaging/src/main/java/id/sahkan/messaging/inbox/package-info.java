/// How events of others arrive: each version once and in order; what cannot be applied is parked.
@NullMarked
package id.sahkan.messaging.inbox;

import org.jspecify.annotations.NullMarked;
