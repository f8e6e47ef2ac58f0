@NullMarked
package id.sahkan.local.sample;

import org.jspecify.annotations.NullMarked;
