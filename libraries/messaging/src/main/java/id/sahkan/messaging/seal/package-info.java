/// Heads of the journal, sealed with a key that stays outside the database.
@NullMarked
package id.sahkan.messaging.seal;

import org.jspecify.annotations.NullMarked;
