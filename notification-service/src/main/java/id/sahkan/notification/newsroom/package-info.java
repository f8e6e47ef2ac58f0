/// What the editors of an office publish (ADR 39): written, checked by a second editor, published to the partners whose
/// decree is in force, corrected and withdrawn; and, after the embargo, for everybody.
@NullMarked
package id.sahkan.notification.newsroom;

import org.jspecify.annotations.NullMarked;
