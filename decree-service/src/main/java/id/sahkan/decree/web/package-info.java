/// The edge to callers: who may call what, and what is refused.
@NullMarked
package id.sahkan.decree.web;

import org.jspecify.annotations.NullMarked;
