/// What anyone may look up without an account.
@NullMarked
package id.sahkan.decree.publicregister;

import org.jspecify.annotations.NullMarked;
