/// Invariants that hold between services, checked while they run (docs/runbooks/reconciliation.md).
@NullMarked
package id.sahkan.messaging.reconciliation;

import org.jspecify.annotations.NullMarked;
