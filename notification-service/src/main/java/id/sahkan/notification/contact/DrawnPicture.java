package id.sahkan.notification.contact;

/// A picture in two widths: JPEGs of nothing but pixels.
///
/// @param small at most 480 pixels wide
/// @param large at most 1200
public record DrawnPicture(byte[] small, byte[] large) {}
