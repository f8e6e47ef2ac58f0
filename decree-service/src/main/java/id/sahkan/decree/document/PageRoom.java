package id.sahkan.decree.document;

import static id.sahkan.decree.document.Indonesian.upper;

/// Whether the words of a form have room where they are drawn: no line is broken within a word, so a word that is wider
/// than its place would stand over the edge of the page.
public final class PageRoom {

    private static final double SAFETY = 0.5;

    private final DecreeForm form;
    private final PageLayout layout;

    public PageRoom(DecreeForm form) {
        this.form = form;
        this.layout = form.layout();
    }

    /// Where something of a form is drawn: how much of the text's width is taken beside it, in millimetres, and in
    /// which letters. As the sheet of styles says it.
    public enum Place {
        GOVERNMENT(27, 13.5, false, true),
        OFFICE(27, 14.5, true, true),
        ADDRESS(27, 8.8, false, false),
        LINE(47, 0, false, false),
        CLAUSE(39, 0, false, false),
        POINT(47.5, 0, false, false),
        /// As the decision repeats it, and the head of the annex.
        TITLE(39, 0, true, true),
        COPY(12, 9.5, false, false);

        private final double taken;
        private final double size;
        private final boolean bold;
        private final boolean capitals;

        /// @param size in points; 0 for the body's own
        Place(double taken, double size, boolean bold, boolean capitals) {
            this.taken = taken;
            this.size = size;
            this.bold = bold;
            this.capitals = capitals;
        }
    }

    public boolean holds(Place place, String words) {
        String drawn = place.capitals ? upper(words) : words;
        double size = place.size == 0 ? layout.size() : place.size;
        return letters(place.bold).widestWord(drawn, size) <= width(place);
    }

    /// What is never broken: the office's telephone or address, and the number of a decree.
    public boolean holdsUnbroken(Place place, String words) {
        double size = place.size == 0 ? layout.size() : place.size;
        return letters(place.bold).of(words, size) <= width(place);
    }

    /// In the block of the signature; capital letters where it says so.
    public boolean signatureHolds(String words, boolean bold) {
        return letters(bold).widestWord(words, layout.size()) <= PageLayout.SIGNATURE_WIDTH - SAFETY;
    }

    private double width(Place place) {
        return layout.text(form.paper()) - place.taken - SAFETY;
    }

    private LetterWidths letters(boolean bold) {
        return bold ? LetterWidths.bold(layout.typeface()) : LetterWidths.regular(layout.typeface());
    }
}
