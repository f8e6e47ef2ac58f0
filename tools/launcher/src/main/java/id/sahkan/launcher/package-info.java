/// Sahkan on one machine: starts, watches and stops every part as a process of its own.
@NullMarked
package id.sahkan.launcher;

import org.jspecify.annotations.NullMarked;
