/// The public register's log: what was issued is in it once, in one order, and nobody can take it out unseen.
@NullMarked
package id.sahkan.decree.registerlog;

import org.jspecify.annotations.NullMarked;
