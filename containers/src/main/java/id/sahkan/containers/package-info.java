/// Real PostgreSQL and Kafka in containers, for tests.
@NullMarked
package id.sahkan.containers;

import org.jspecify.annotations.NullMarked;
