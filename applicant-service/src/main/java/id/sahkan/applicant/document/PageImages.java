package id.sahkan.applicant.document;

import id.sahkan.http.Problem;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/// Reviewers look at pictures of pages, drawn here; the applicant's file itself never reaches their browser.
@Component
public final class PageImages {

    private final DocumentSettings settings;
    private final DocumentFiles files;
    private final CheckPool pool;

    PageImages(DocumentSettings settings, DocumentFiles files, CheckPool pool) {
        this.settings = settings;
        this.files = files;
        this.pool = pool;
    }

    /// `page` counts from 1.
    public byte[] png(String sha256, String contentType, int page) {
        FileKind kind = FileKind.ofContentType(contentType);
        Path file = files.path(sha256);
        try {
            return pool.run(() -> encoded(
                    kind.image()
                            ? fitted(ImageCheck.reduced(file, kind, settings.pageSide(), settings))
                            : rendered(file, page - 1)));
        } catch (UnsafeFile unsafe) {
            throw Uploads.refused(unsafe);
        }
    }

    private BufferedImage rendered(Path file, int index) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (index < 0 || index >= document.getNumberOfPages()) {
                throw Problem.notFound();
            }
            PDRectangle box = document.getPage(index).getCropBox();
            float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(index, Math.min(4, settings.pageSide() / longest), ImageType.RGB);
        }
    }

    private BufferedImage fitted(BufferedImage image) {
        double scale = Math.min(1.0, (double) settings.pageSide() / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = fitted.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return fitted;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
