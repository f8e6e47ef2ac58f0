/// What a connection may do before a request is one: how much it may send, and how slowly. See
/// docs/decisions/0012-rate-limits.md.
@NullMarked
package id.sahkan.gateway.connection;

import org.jspecify.annotations.NullMarked;
