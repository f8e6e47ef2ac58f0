package id.sahkan.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// What a PDF says, on one line.
final class PdfWords {

    private PdfWords() {}

    static String of(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException noPdf) {
            throw new UncheckedIOException("no PDF came", noPdf);
        }
    }
}
