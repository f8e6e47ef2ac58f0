package id.sahkan.decree.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.jspecify.annotations.Nullable;

/// Whether a second revision of a document adds a signature and changes nothing else: a valid signature says only that
/// the file is as its signer saw it, not that the signer saw ours. Every object of the first revision is the same in
/// the second one, but for what a signature needs; what it draws lies where our own field is.
final class AddedSignature {

    /// How far beyond our field a tool may draw what it puts there, in points.
    private static final float MARGIN = 40;

    private static final Set<COSName> OF_CATALOG = Set.of(
            COSName.ACRO_FORM,
            COSName.getPDFName("Extensions"),
            COSName.getPDFName("DSS"),
            COSName.METADATA,
            COSName.VERSION);
    private static final Set<COSName> OF_FORM = Set.of(
            COSName.FIELDS,
            COSName.SIG_FLAGS,
            COSName.DR,
            COSName.DA,
            COSName.Q,
            COSName.getPDFName("NeedAppearances"));
    /// At a click, and at whatever else happens to a field.
    private static final Set<COSName> ACTIONS = Set.of(COSName.A, COSName.AA);

    private static final Set<COSName> OF_PAGE = Set.of(COSName.ANNOTS, COSName.getPDFName("Tabs"));

    private final PDDocument before;
    private final PDDocument after;
    private final Set<COSObjectKey> free = new HashSet<>();

    AddedSignature(PDDocument before, PDDocument after) {
        this.before = before;
        this.after = after;
    }

    /// The first thing that is different besides, for whoever has to find out what their tool did.
    Optional<String> besides() throws IOException {
        COSDictionary catalog = before.getDocumentCatalog().getCOSObject();
        COSDictionary now = after.getDocumentCatalog().getCOSObject();
        if (before.getNumberOfPages() != after.getNumberOfPages()) {
            return Optional.of("number-of-pages");
        }
        if (!sameBut(OF_CATALOG, catalog, now)) {
            return Optional.of("catalog");
        }
        if (!signaturesAlone(now.getCOSDictionary(COSName.ACRO_FORM))) {
            return Optional.of("form");
        }
        leave(before.getDocument().getTrailer().getItem(COSName.ROOT));
        leave(before.getDocument().getTrailer().getItem(COSName.INFO));
        leave(catalog.getItem(COSName.ACRO_FORM));
        leaveResources(catalog.getCOSDictionary(COSName.ACRO_FORM));
        leave(catalog.getItem(COSName.METADATA));
        for (PDSignatureField field : before.getSignatureFields()) {
            leave(field.getCOSObject());
        }
        for (int number = 0; number < before.getNumberOfPages(); number++) {
            PDPage page = before.getPage(number);
            PDPage pageNow = after.getPage(number);
            if (!sameBut(OF_PAGE, page.getCOSObject(), pageNow.getCOSObject())) {
                return Optional.of("page-" + (number + 1));
            }
            if (!onlySignatures(page, pageNow)) {
                return Optional.of("drawn-on-page-" + (number + 1));
            }
            leave(page.getCOSObject());
            leave(page.getCOSObject().getItem(COSName.ANNOTS));
        }
        return everythingElseIsTheSame();
    }

    /// A form may hold what fills itself in, counts or runs. Ours holds signatures, which do nothing.
    private boolean signaturesAlone(@Nullable COSDictionary form) {
        if (form == null) {
            return true;
        }
        if (!OF_FORM.containsAll(form.keySet())) {
            return false;
        }
        for (PDField field : new PDAcroForm(after, form).getFieldTree()) {
            boolean fills = field instanceof PDTerminalField && !(field instanceof PDSignatureField);
            if (fills || acts(field)) {
                return false;
            }
        }
        return true;
    }

    private static boolean acts(PDField field) {
        return Stream.concat(
                        Stream.of(field.getCOSObject()),
                        field.getWidgets().stream().map(PDAnnotationWidget::getCOSObject))
                .anyMatch(part -> ACTIONS.stream().anyMatch(part::containsKey));
    }

    /// What fields of a form are drawn with: tools add fonts to it, and of ours only the signature's is a field.
    private void leaveResources(@Nullable COSDictionary form) {
        if (form != null) {
            leave(form.getItem(COSName.DR));
            COSDictionary resources = form.getCOSDictionary(COSName.DR);
            leave(resources == null ? null : resources.getItem(COSName.FONT));
        }
    }

    /// Compared in another way, or of no weight for what is read.
    private void leave(@Nullable COSBase object) {
        if (object != null && object.getKey() != null) {
            free.add(object.getKey());
        }
    }

    private Optional<String> everythingElseIsTheSame() {
        return before.getDocument().getXrefTable().keySet().stream()
                .filter(key -> !free.contains(key))
                .filter(key -> !same(
                        before.getDocument().getObjectFromPool(key).getObject(),
                        after.getDocument().getObjectFromPool(key).getObject()))
                .map(key -> "object-" + key.getNumber())
                .findFirst();
    }

    /// What is on the page besides what was there is a signature, invisible or within our field.
    private boolean onlySignatures(PDPage page, PDPage now) throws IOException {
        int there = page.getAnnotations().size();
        List<PDAnnotation> annotations = now.getAnnotations();
        if (annotations.size() < there) {
            return false;
        }
        for (PDAnnotation annotation : annotations) {
            if (!(annotation instanceof PDAnnotationWidget widget)
                    || !isSignature(widget)
                    || !isInPlace(widget, page)) {
                boolean known = page.getAnnotations().stream()
                        .anyMatch(one -> same(one.getCOSObject(), annotation.getCOSObject()));
                if (!known) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isSignature(PDAnnotationWidget widget) throws IOException {
        return after.getSignatureFields().stream()
                .filter(field -> field.getWidgets().stream()
                        .anyMatch(one -> one.getCOSObject().equals(widget.getCOSObject())))
                .map(PDSignatureField::getSignature)
                .filter(Objects::nonNull)
                .map(PDSignature::getCOSObject)
                .findAny()
                .isPresent();
    }

    private boolean isInPlace(PDAnnotationWidget widget, PDPage page) throws IOException {
        PDRectangle drawn = widget.getRectangle();
        if (drawn == null || drawn.getWidth() == 0 || drawn.getHeight() == 0) {
            return true;
        }
        for (PDSignatureField field : before.getSignatureFields()) {
            for (PDAnnotationWidget ours : field.getWidgets()) {
                PDRectangle place = ours.getRectangle();
                boolean here = page.getAnnotations().stream()
                        .anyMatch(one -> one.getCOSObject().equals(ours.getCOSObject()));
                if (here
                        && drawn.getLowerLeftX() >= place.getLowerLeftX() - MARGIN
                        && drawn.getLowerLeftY() >= place.getLowerLeftY() - MARGIN
                        && drawn.getUpperRightX() <= place.getUpperRightX() + MARGIN
                        && drawn.getUpperRightY() <= place.getUpperRightY() + MARGIN) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameBut(Set<COSName> free, COSDictionary one, COSDictionary other) {
        Set<COSName> names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeAll(free);
        return names.stream().allMatch(name -> same(one.getItem(name), other.getItem(name)));
    }

    /// A reference is followed by nobody: what it points to is compared in its own turn.
    private static boolean same(@Nullable COSBase one, @Nullable COSBase other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one instanceof COSObject reference && other instanceof COSObject reference2) {
            return Objects.equals(reference.getKey(), reference2.getKey());
        }
        return switch (one) {
            case COSStream stream ->
                other instanceof COSStream stream2
                        && sameBut(Set.of(COSName.LENGTH), stream, stream2)
                        && Arrays.equals(raw(stream), raw(stream2));
            case COSDictionary dictionary ->
                other instanceof COSDictionary dictionary2
                        && !(other instanceof COSStream)
                        && sameBut(Set.of(), dictionary, dictionary2);
            case COSArray array ->
                other instanceof COSArray array2
                        && array.size() == array2.size()
                        && IntStream.range(0, array.size())
                                .allMatch(index -> same(array.get(index), array2.get(index)));
            case COSNumber number -> other instanceof COSNumber number2 && number.floatValue() == number2.floatValue();
            default -> one.equals(other);
        };
    }

    private static byte[] raw(COSStream stream) {
        try (var in = stream.createRawInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
