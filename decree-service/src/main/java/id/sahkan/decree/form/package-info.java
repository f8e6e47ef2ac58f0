/// The form of the office's decrees: its versions, who changed it, and how it would look.
@NullMarked
package id.sahkan.decree.form;

import org.jspecify.annotations.NullMarked;
