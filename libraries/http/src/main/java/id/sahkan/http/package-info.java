/// How a service answers and calls over HTTP, the same in every service: problems, callers, versions, lists, access and
/// tokens. How, never what: it knows no event and no table. What several services refuse in the same words, it says for
/// them (`problems/http_id.properties`), also where the words are the office's; it never decides it.
@NullMarked
package id.sahkan.http;

import org.jspecify.annotations.NullMarked;
