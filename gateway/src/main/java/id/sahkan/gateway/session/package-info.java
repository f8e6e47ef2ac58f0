/// What a browser and the gateway know of each other: sealed cookies for somebody who is about to sign in, and a
/// session in the database for somebody who has. See docs/decisions/0011-sessions-in-postgresql.md.
@NullMarked
package id.sahkan.gateway.session;

import org.jspecify.annotations.NullMarked;
