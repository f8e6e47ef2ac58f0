/// What whoever owns the broker sets up there: topics, accounts, and who may write and read what.
@NullMarked
package id.sahkan.messaging.broker;

import org.jspecify.annotations.NullMarked;
