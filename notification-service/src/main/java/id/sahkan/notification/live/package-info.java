/// Tells the pages of whoever is signed in that something has changed, and never what:
/// docs/decisions/0034-live-pages.md.
@NullMarked
package id.sahkan.notification.live;

import org.jspecify.annotations.NullMarked;
