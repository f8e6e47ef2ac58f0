@NullMarked
package id.sahkan.journeys.browser;

import org.jspecify.annotations.NullMarked;
