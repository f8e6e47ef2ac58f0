package id.sahkan.applicant.document.worker;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/// A file whose pages can be drawn.
interface Pages extends Closeable {

    /// @param page from 1
    BufferedImage draw(int page) throws IOException;
}
