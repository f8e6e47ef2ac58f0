@NullMarked
package id.sahkan.sample;

import org.jspecify.annotations.NullMarked;
