package id.sahkan.applicant.document.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Walks every object of a PDF: what it can reach is looked at, and so is what only lies there.
final class PdfCheck {

    private static final int TAIL = 2048;

    /// Points. A page without a surface shows nothing to anybody.
    private static final float LEAST_SIDE = 3;

    private static final COSName REFERENCE = COSName.getPDFName("Ref");

    private static final Pattern LAST_ENTRY = Pattern.compile("startxref\\s+\\d+$");

    private static final List<String> JPEG = List.of("DCTDecode", "DCT");

    private static final Map<COSName, Reason> FORBIDDEN_KEYS = Map.of(
            COSName.JS,
            Reason.JAVASCRIPT,
            COSName.getPDFName("JavaScript"),
            Reason.JAVASCRIPT,
            COSName.EMBEDDED_FILES,
            Reason.EMBEDDED_FILE,
            COSName.EF,
            Reason.EMBEDDED_FILE,
            COSName.getPDFName("RichMediaContent"),
            Reason.ACTIVE_CONTENT,
            COSName.getPDFName("XFA"),
            Reason.XFA_FORM);

    private static final Map<String, Reason> FORBIDDEN_ACTIONS = Map.of(
            "JavaScript", Reason.JAVASCRIPT,
            "Launch", Reason.LAUNCH_ACTION,
            "GoToE", Reason.EMBEDDED_FILE,
            "GoToR", Reason.ACTIVE_CONTENT,
            "ImportData", Reason.ACTIVE_CONTENT,
            "SubmitForm", Reason.ACTIVE_CONTENT,
            "Rendition", Reason.ACTIVE_CONTENT,
            "Movie", Reason.ACTIVE_CONTENT,
            "Sound", Reason.ACTIVE_CONTENT,
            "RichMediaExecute", Reason.ACTIVE_CONTENT);

    private final Limits limits;

    PdfCheck(Limits limits) {
        this.limits = limits;
    }

    /// Answers the number of pages.
    int pages(byte[] file) {
        try {
            requireEnd(file);
            InflationGuard.check(file, limits.largestInflatedStream());
            try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
                walk(document.getDocument());
                int pages = document.getNumberOfPages();
                if (pages < 1 || (pages <= limits.mostPages() && pages != there(document))) {
                    throw new UnsafeFile(Reason.UNREADABLE);
                }
                if (pages > limits.mostPages()) {
                    throw new UnsafeFile(Reason.TOO_MANY_PAGES);
                }
                return pages;
            }
        } catch (InvalidPasswordException _) {
            throw new UnsafeFile(Reason.ENCRYPTED);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException _) {
            throw new UnsafeFile(Reason.UNREADABLE);
        }
    }

    /// The number in the page tree is only a claim.
    private static int there(PDDocument document) {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            PDRectangle box = page.getCropBox();
            if (box.getWidth() < LEAST_SIDE || box.getHeight() < LEAST_SIDE) {
                throw new UnsafeFile(Reason.UNREADABLE);
            }
            pages++;
        }
        return pages;
    }

    /// The parser repairs a file that was cut off; an office must not archive half a document. Some programs pad
    /// the end, and some forget its last line, which says nothing that the one before it does not say.
    private static void requireEnd(byte[] file) {
        int end = file.length;
        while (end > 0 && file[end - 1] >= 0 && file[end - 1] <= ' ') {
            end--;
        }
        int from = Math.max(0, end - TAIL);
        String tail = new String(file, from, end - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF") && !LAST_ENTRY.matcher(tail).find()) {
            throw new UnsafeFile(Reason.TRUNCATED);
        }
    }

    private void walk(COSDocument document) {
        Set<COSObjectKey> keys = document.getXrefTable().keySet();
        if (keys.size() > limits.mostPdfObjects()) {
            throw new UnsafeFile(Reason.TOO_MANY_OBJECTS);
        }
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, document.getTrailer());
        keys.forEach(key -> push(open, document.getObjectFromPool(key)));
        while (!open.isEmpty()) {
            COSBase base = open.pop();
            COSBase value = base instanceof COSObject reference ? reference.getObject() : base;
            if (value == null || !seen.add(value)) {
                continue;
            }
            // Direct objects have no key of their own but must not be endless either.
            if (seen.size() > 20L * limits.mostPdfObjects()) {
                throw new UnsafeFile(Reason.TOO_MANY_OBJECTS);
            }
            if (value instanceof COSDictionary dictionary) {
                refuseActive(dictionary);
                refuseHugeImage(dictionary);
                if (value instanceof COSStream stream) {
                    refuseContentElsewhere(stream);
                    refuseBadJpeg(stream);
                }
                dictionary.getValues().forEach(child -> push(open, child));
            } else if (value instanceof COSArray array) {
                array.forEach(child -> push(open, child));
            }
        }
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase child) {
        if (child instanceof COSObject || child instanceof COSDictionary || child instanceof COSArray) {
            open.push(child);
        }
    }

    private static void refuseActive(COSDictionary dictionary) {
        FORBIDDEN_KEYS.forEach((key, reason) -> {
            if (dictionary.containsKey(key)) {
                throw new UnsafeFile(reason);
            }
        });
        String action = dictionary.getNameAsString(COSName.S);
        Reason reason = action == null ? null : FORBIDDEN_ACTIONS.get(action);
        if (reason != null) {
            throw new UnsafeFile(reason);
        }
        if ("EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE))) {
            throw new UnsafeFile(Reason.EMBEDDED_FILE);
        }
    }

    private void refuseHugeImage(COSDictionary dictionary) {
        if (COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            long width = dictionary.getLong(COSName.WIDTH, 0);
            long height = dictionary.getLong(COSName.HEIGHT, 0);
            Pictures.requireSize(width, height, limits);
        }
    }

    /// A stream whose bytes are in another file, or a form that stands for a page of another file.
    private static void refuseContentElsewhere(COSStream stream) {
        if (stream.containsKey(COSName.F)
                || (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE)) && stream.containsKey(REFERENCE))) {
            throw new UnsafeFile(Reason.ACTIVE_CONTENT);
        }
    }

    /// A JPEG brings its own width and height, and is drawn as large as these say; one that was cut is drawn half grey.
    private void refuseBadJpeg(COSStream stream) {
        PDStream content = new PDStream(stream);
        if (content.getFilters().stream().map(COSName::getName).noneMatch(JPEG::contains)) {
            return;
        }
        try (InputStream data = content.createInputStream(JPEG)) {
            Pictures.requireWholeJpeg(data.readAllBytes(), limits);
        } catch (IOException _) {
            // Who draws the page cannot read it either, and leaves the place empty.
        }
    }
}
