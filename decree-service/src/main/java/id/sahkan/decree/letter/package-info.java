/// Letters of the office about a single application: why it was refused. What they say is asked for when they are read.
@NullMarked
package id.sahkan.decree.letter;

import org.jspecify.annotations.NullMarked;
