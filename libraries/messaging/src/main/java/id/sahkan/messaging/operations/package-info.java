/// What operators see of the flow of events, and how they let it go on.
@NullMarked
package id.sahkan.messaging.operations;

import org.jspecify.annotations.NullMarked;
