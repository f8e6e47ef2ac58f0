/// How a service answers and calls over HTTP, the same in every service: problems, callers, versions, lists, access and
/// tokens. How, never what: no event, no table, no word of the office.
@NullMarked
package id.sahkan.http;

import org.jspecify.annotations.NullMarked;
