@NullMarked
package id.sahkan.local.browser;

import org.jspecify.annotations.NullMarked;
