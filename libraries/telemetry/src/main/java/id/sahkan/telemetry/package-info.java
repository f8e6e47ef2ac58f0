/// How services and gateway tell what they do: log events with stable names, traces, and the redactor both go through.
@NullMarked
package id.sahkan.telemetry;

import org.jspecify.annotations.NullMarked;
