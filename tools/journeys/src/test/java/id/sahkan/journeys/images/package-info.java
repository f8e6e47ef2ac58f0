/// The images as they were built, started as containers.
///
/// The last package by name, and so the last of the journeys: a browser loses what it asks for while containers that
/// start or end change the machine's networks, and by then the walks are over.
@NullMarked
package id.sahkan.journeys.images;

import org.jspecify.annotations.NullMarked;
