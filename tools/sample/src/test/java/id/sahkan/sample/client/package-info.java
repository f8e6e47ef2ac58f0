@NullMarked
package id.sahkan.sample.client;

import org.jspecify.annotations.NullMarked;
