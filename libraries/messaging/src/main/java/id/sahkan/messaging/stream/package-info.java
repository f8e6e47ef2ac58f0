/// What knows the internals of Spring Cloud Stream, and nothing else does (docs/decisions/0005-own-relay.md).
@NullMarked
package id.sahkan.messaging.stream;

import org.jspecify.annotations.NullMarked;
