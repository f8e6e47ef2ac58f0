/// The one public door: routes, session or token, limits, headers and the web client's files. Knows nothing of the
/// domain.
@NullMarked
package id.sahkan.gateway;

import org.jspecify.annotations.NullMarked;
