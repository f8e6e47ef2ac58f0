package id.sahkan.applicant.document.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/// The pages of a PDF. One that has something that cannot be drawn is not drawn at all: a white place where a stamp
/// should be tells a reviewer nothing.
final class PdfPages implements Pages {

    private final Limits limits;
    private final PDDocument document;

    PdfPages(byte[] file, Limits limits) throws IOException {
        this.limits = limits;
        this.document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        document.setAllSecurityToBeRemoved(true);
        giveFormsAFace();
    }

    /// A form may hold values and leave it to the viewer how they look.
    private void giveFormsAFace() {
        try {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            if (form == null) {
                return;
            }
            for (PDField field : form.getFieldTree()) {
                if (field instanceof PDTerminalField && faceless(field)) {
                    form.refreshAppearances(List.of(field));
                }
            }
        } catch (IOException | RuntimeException _) {
            // Its pages are shown as they are.
        }
    }

    private static boolean faceless(PDField field) {
        return field.getWidgets().stream()
                .map(PDAnnotationWidget::getAppearance)
                .anyMatch(appearance -> appearance == null);
    }

    @Override
    public BufferedImage draw(int page) throws IOException {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        Renderer renderer = new Renderer(document);
        renderer.setSubsamplingAllowed(true);
        BufferedImage drawn = renderer.renderImage(page - 1, Math.min(4, limits.pageSide() / longest), ImageType.RGB);
        if (renderer.missed != null) {
            throw new UnsafeFile(renderer.missed);
        }
        return drawn;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /// Where the PDF leaves the colours to a JPEG 2000 picture, PDFBox forgets why that could not be read.
    private static boolean isColourless(IOException fault) {
        return "could not determine color space".equals(fault.getMessage());
    }

    private static @Nullable UnsafeFile unsafe(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsafeFile unsafe) {
                return unsafe;
            }
        }
        return null;
    }

    private static final class Renderer extends PDFRenderer {

        private @Nullable Reason missed;

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException fault)
                        throws IOException {
                    UnsafeFile unsafe = unsafe(fault);
                    if (fault instanceof MissingImageReaderException || isColourless(fault)) {
                        missed = Reason.IMAGE_FORMAT_UNKNOWN;
                    } else if (unsafe != null) {
                        missed = unsafe.reason();
                    } else if (operator.getName().equals("Do")
                            || operator.getName().equals("BI")) {
                        missed = Reason.UNREADABLE;
                    }
                    super.operatorException(operator, operands, fault);
                }
            };
        }
    }
}
