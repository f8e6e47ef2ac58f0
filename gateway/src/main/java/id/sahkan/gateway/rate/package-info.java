/// How often somebody may ask. See docs/decisions/0012-rate-limits.md.
@NullMarked
package id.sahkan.gateway.rate;

import org.jspecify.annotations.NullMarked;
