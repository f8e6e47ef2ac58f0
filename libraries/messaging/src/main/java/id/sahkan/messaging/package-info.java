/// Journal, outbox relay and inbox: how a service's events leave and arrive without being lost, doubled or reordered.
@NullMarked
package id.sahkan.messaging;

import org.jspecify.annotations.NullMarked;
