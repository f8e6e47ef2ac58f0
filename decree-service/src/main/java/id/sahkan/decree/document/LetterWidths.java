package id.sahkan.decree.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// How wide words are as they are drawn, in millimetres.
final class LetterWidths {

    private static final double MM_PER_POINT = 25.4 / 72;
    private static final Map<Typeface, LetterWidths> REGULAR = new EnumMap<>(Typeface.class);
    private static final Map<Typeface, LetterWidths> BOLD = new EnumMap<>(Typeface.class);

    private final Face own;
    private final Face other;

    private LetterWidths(Face own, Face other) {
        this.own = own;
        this.other = other;
    }

    static synchronized LetterWidths regular(Typeface typeface) {
        return REGULAR.computeIfAbsent(typeface, one -> read(one.regular(), DecreeRenderer.OTHER_LETTERS_REGULAR));
    }

    static synchronized LetterWidths bold(Typeface typeface) {
        return BOLD.computeIfAbsent(typeface, one -> read(one.bold(), DecreeRenderer.OTHER_LETTERS_BOLD));
    }

    private static LetterWidths read(byte[] own, String other) {
        return new LetterWidths(new Face(own), new Face(Typeface.font(other)));
    }

    /// Of letters of this size, in points.
    double of(String text, double size) {
        double width = text.codePoints()
                .mapToDouble(letter -> own.has(letter) ? own.width(letter) : other.width(letter))
                .sum();
        return width * size * MM_PER_POINT;
    }

    /// Of the widest part that no line is broken in.
    double widestWord(String text, double size) {
        double widest = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            widest = Math.max(widest, of(word, size));
        }
        return widest;
    }

    /// Read whole when it is made, so that whoever asks later only reads.
    private static final class Face {

        private final CmapLookup letters;
        private final TrueTypeFont font;
        private final double unitsPerEm;

        Face(byte[] file) {
            try {
                this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                this.letters = font.getUnicodeCmapLookup();
                this.unitsPerEm = font.getUnitsPerEm();
                int _ = font.getAdvanceWidth(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean has(int letter) {
            return letters.getGlyphId(letter) != 0;
        }

        double width(int letter) {
            try {
                return font.getAdvanceWidth(letters.getGlyphId(letter)) / unitsPerEm;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
