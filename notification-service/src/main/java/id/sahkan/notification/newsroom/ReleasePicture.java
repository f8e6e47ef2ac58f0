package id.sahkan.notification.newsroom;

/// A picture as a release shows it; its place among the others is its order.
///
/// @param sha256 of the larger of its two JPEGs
/// @param alt what it shows, for who does not see it
/// @param width of the larger one in pixels, as `height`
record ReleasePicture(String sha256, String alt, String caption, String credit, int width, int height) {

    static final int SMALL = 480;

    /// In how many pixels the smaller one is wide.
    int smallWidth() {
        return Math.min(SMALL, width);
    }
}
