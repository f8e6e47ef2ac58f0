/// Journal, outbox relay and inbox: how a service's events leave and arrive without being lost, doubled or reordered.
/// Services import this package alone; the rooms below it are not theirs.
@NullMarked
package id.sahkan.messaging;

import org.jspecify.annotations.NullMarked;
