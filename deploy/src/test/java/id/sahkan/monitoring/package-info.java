/// Alarms, dashboards and runbooks in `deploy/` and `docs/runbooks` held against each other.
@NullMarked
package id.sahkan.monitoring;

import org.jspecify.annotations.NullMarked;
