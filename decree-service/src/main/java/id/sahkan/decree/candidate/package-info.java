/// Applications that verification has recommended and that wait to be named in a decree.
@NullMarked
package id.sahkan.decree.candidate;

import org.jspecify.annotations.NullMarked;
