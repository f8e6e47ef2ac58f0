/// The words of each notice, in both languages. No reviewer's text ever appears here.
@NullMarked
package id.sahkan.notification.letter;

import org.jspecify.annotations.NullMarked;
