/// Who was told what, by which channel, and whether it left. Listens to facts only; nobody asks it to send.
@NullMarked
package id.sahkan.notification;

import org.jspecify.annotations.NullMarked;
