package id.sahkan.decree.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What tests ask of a paper of the office.
public final class Papers {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Papers() {}

    public static List<String> pages(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        }
    }

    /// On one line: a long line is broken wherever it is full.
    public static String text(byte[] document) throws IOException {
        return String.join(" ", pages(document)).replaceAll("\\s+", " ");
    }

    /// Cell by cell, as a page is drawn: what stands in one cell of a table stands together.
    public static String cells(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    public static void assertArchivableAndAccessible(byte[] document) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTotalAssertions()).isGreaterThan(500);
                assertThat(result.getTestAssertions().stream()
                                .map(a -> a.getRuleId() + " " + a.getMessage())
                                .distinct())
                        .as("%s", flavour)
                        .isEmpty();
                assertThat(result.isCompliant()).as("%s", flavour).isTrue();
            }
        }
    }
}
