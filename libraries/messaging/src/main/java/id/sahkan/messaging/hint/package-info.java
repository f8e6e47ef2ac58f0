/// What stays inside a service is told to open pages, as a hint that may be lost (docs/decisions/0034-live-pages.md).
@NullMarked
package id.sahkan.messaging.hint;

import org.jspecify.annotations.NullMarked;
