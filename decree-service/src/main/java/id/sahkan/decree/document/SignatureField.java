package id.sahkan.decree.document;

import com.openhtmltopdf.pdfboxout.PagePosition;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// Adds the empty signature field with its look and its tag. This must happen before signing: any later change would
/// break the signature, and a field without a tag would break PDF/UA.
final class SignatureField {

    static final String NAME = "TandaTangan";

    private final OfficeSettings office;
    private final String signingOffice;
    private final DecreeForm.Signatory signatory;
    private final List<byte[]> faces;

    /// @param faces fonts in which the name is drawn; each letter in the first that has it
    SignatureField(OfficeSettings office, DecreeDocument decree, List<byte[]> faces) {
        this.office = office;
        this.signingOffice = decree.form().officeInText();
        this.signatory = decree.signatory();
        this.faces = List.copyOf(faces);
    }

    void add(PDDocument document, PagePosition<?> place) throws IOException {
        PDPage page = document.getPage(place.getPageNo());
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        form.setDefaultResources(new PDResources());
        var field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName("Tanda tangan elektronik " + signingOffice);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(place.getX(), place.getY(), place.getWidth(), place.getHeight()));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(appearance(document, place.getWidth(), place.getHeight()));
        var annotations = page.getAnnotations();
        annotations.add(widget);
        page.setAnnotations(annotations);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        form.setFields(List.of(field));
        tag(document, page, widget);
    }

    private PDAppearanceDictionary appearance(PDDocument document, float width, float height) throws IOException {
        var stream = new PDAppearanceStream(document);
        stream.setResources(new PDResources());
        stream.setBBox(new PDRectangle(width, height));
        var fonts = new Fonts(document, faces);
        try (var content = new PDAppearanceContentStream(stream, true)) {
            content.setStrokingColor(new Color(0x888888));
            content.setLineWidth(0.5f);
            content.addRect(0.25f, 0.25f, width - 0.5f, height - 0.5f);
            content.stroke();
            lines(content, fonts, width, height);
        }
        fonts.subset();
        var dictionary = new PDAppearanceDictionary();
        dictionary.setNormalAppearance(stream);
        return dictionary;
    }

    private void lines(PDAppearanceContentStream content, Fonts fonts, float width, float height) throws IOException {
        var texts = Stream.of(
                        "Ditandatangani secara elektronik oleh",
                        signatory.name(),
                        office.footer().testMark())
                .filter(text -> !text.isEmpty())
                .toList();
        float size = 8f;
        for (String text : texts) {
            size = Math.min(size, (width - 12) / (fonts.width(text) / 1000));
        }
        float leading = size * 1.55f;
        content.beginText();
        content.setNonStrokingColor(Color.BLACK);
        content.setLeading(leading);
        content.newLineAtOffset(6, height / 2 + leading * (texts.size() - 1) / 2 - size * 0.35f);
        for (String text : texts) {
            for (Run run : fonts.runs(text)) {
                content.setFont(run.font(), size);
                content.showText(run.text());
            }
            content.newLine();
        }
        content.endText();
    }

    /// Letters one after the other that one font has.
    private record Run(PDFont font, String text) {}

    /// Read when a letter needs it: a font of which nothing is drawn is not in the file.
    private static final class Fonts {

        private final PDDocument document;
        private final List<byte[]> faces;
        private final List<PDFont> loaded = new ArrayList<>();

        Fonts(PDDocument document, List<byte[]> faces) {
            this.document = document;
            this.faces = faces;
        }

        List<Run> runs(String text) throws IOException {
            List<Run> runs = new ArrayList<>();
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                String letter = Character.toString(text.codePointAt(at));
                PDFont font = having(letter);
                if (!runs.isEmpty() && runs.getLast().font().equals(font)) {
                    runs.set(runs.size() - 1, new Run(font, runs.getLast().text() + letter));
                } else {
                    runs.add(new Run(font, letter));
                }
            }
            return runs;
        }

        /// In thousandths of the letters' size.
        float width(String text) throws IOException {
            float width = 0;
            for (Run run : runs(text)) {
                width += run.font().getStringWidth(run.text());
            }
            return width;
        }

        private PDFont having(String letter) throws IOException {
            for (int i = 0; ; i++) {
                if (i == loaded.size()) {
                    loaded.add(PDType0Font.load(document, new ByteArrayInputStream(faces.get(i)), true));
                }
                if (i == faces.size() - 1 || has(loaded.get(i), letter)) {
                    return loaded.get(i);
                }
            }
        }

        private static boolean has(PDFont font, String letter) throws IOException {
            try {
                return font.encode(letter).length > 0;
            } catch (IllegalArgumentException _) {
                return false;
            }
        }

        void subset() throws IOException {
            for (PDFont font : loaded) {
                font.subset();
            }
        }
    }

    /// A Form element that points at the widget, and the way back through the parent tree.
    private static void tag(PDDocument document, PDPage page, PDAnnotationWidget widget) throws IOException {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        var parent = (PDStructureElement) root.getKids().getFirst();
        var form = new PDStructureElement("Form", parent);
        form.setPage(page);
        form.setAlternateDescription("Tanda tangan elektronik");
        var layout = new COSDictionary();
        layout.setName(COSName.O, "PrintField");
        form.getCOSObject().setItem(COSName.A, layout);
        var reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.getCOSObject().setItem(COSName.PG, page);
        form.appendKid(reference);
        parent.appendKid(form);

        int key = root.getParentTreeNextKey();
        PDNumberTreeNode tree = root.getParentTree();
        if (key < 0) {
            key = tree.getUpperLimit() == null ? 100_000 : tree.getUpperLimit() + 1;
        }
        widget.setStructParent(key);
        addToParentTree(tree, key, form);
        root.setParentTreeNextKey(key + 1);
    }

    private static void addToParentTree(PDNumberTreeNode tree, int key, PDStructureElement element) throws IOException {
        COSArray numbers = tree.getCOSObject().getCOSArray(COSName.NUMS);
        if (numbers == null) {
            var leaf = new PDNumberTreeNode(PDParentTreeValue.class);
            leaf.setNumbers(java.util.Map.of(key, new PDParentTreeValue(element.getCOSObject())));
            var kids = new java.util.ArrayList<>(tree.getKids());
            kids.add(leaf);
            tree.setKids(kids);
            return;
        }
        numbers.add(COSInteger.get(key));
        numbers.add(element.getCOSObject());
        COSArray limits = tree.getCOSObject().getCOSArray(COSName.LIMITS);
        if (limits != null) {
            limits.set(1, COSInteger.get(key));
        }
    }
}
