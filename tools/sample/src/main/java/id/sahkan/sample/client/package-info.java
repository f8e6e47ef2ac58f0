/// The public interface as one signed-in person sees it: the one HTTP client of the sample, the measurements and
/// the journeys.
@NullMarked
package id.sahkan.sample.client;

import org.jspecify.annotations.NullMarked;
