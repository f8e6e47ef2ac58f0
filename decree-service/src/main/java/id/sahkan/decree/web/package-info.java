/// Security, problem details and versions at the HTTP edge.
@NullMarked
package id.sahkan.decree.web;

import org.jspecify.annotations.NullMarked;
