/// What the build itself promises: which Java it needs, and what it says at its end.
package id.sahkan.build;
