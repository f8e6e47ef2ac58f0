/// The service of the office by year, for everybody: a page, an open-data file and a table. Reads what other rooms
/// write.
@NullMarked
package id.sahkan.verification.report;

import org.jspecify.annotations.NullMarked;
