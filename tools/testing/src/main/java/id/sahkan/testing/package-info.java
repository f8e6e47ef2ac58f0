/// Real PostgreSQL and Kafka in containers, for tests.
@NullMarked
package id.sahkan.testing;

import org.jspecify.annotations.NullMarked;
