package id.sahkan.applicant.document.worker;

import java.awt.image.BufferedImage;

/// A picture is a document of one page, shown the way up it was taken.
record PhotoPage(byte[] file, Limits limits) implements Pages {

    @Override
    public BufferedImage draw(int page) {
        BufferedImage reduced = Pictures.reduced(file, limits.pageSide(), limits);
        return Pictures.fitted(reduced, limits.pageSide(), Orientation.of(file));
    }

    @Override
    public void close() {}
}
