package id.sahkan.decree.document;

import id.sahkan.decree.document.DecreeForm.Paper;

/// Where the words of a form stand on its pages, and in which letters. The annex lies across: it has the margins above
/// and below, and its own at its sides.
///
/// @param top in millimetres, as the other three; the letterhead of the first page begins a little higher
/// @param bottom with the footer in it
/// @param size of the body's letters, in points
public record PageLayout(int top, int bottom, int left, int right, Typeface typeface, int size) {

    /// What forms had before it was theirs to say.
    public static final PageLayout USUAL = new PageLayout(20, 29, 30, 20, Typeface.BOOKMAN, 12);

    public static final int SMALLEST = 10;
    public static final int LARGEST = 12;

    /// How much higher the letterhead begins than the text of later pages.
    private static final int LETTERHEAD_RISES = 6;

    /// Of the code and the field beside it, with what stands over and under them.
    static final int SIGNATURE_WIDTH = 92;

    /// Where the signature begins, if there is room behind it.
    private static final int USUAL_SIGNATURE = 68;

    private static final int USUAL_TEXT = Paper.A4.width() - USUAL.left - USUAL.right;

    /// Millimetres a margin may have.
    public enum Side {
        TOP(15, 30),
        BOTTOM(25, 35),
        LEFT(20, 40),
        RIGHT(15, 30);

        public final int least;
        public final int most;

        Side(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /// How wide a line may be on paper of this kind.
    int text(Paper paper) {
        return paper.width() - left - right;
    }

    /// Of a heading's line, how many letters it may have where it has `usual` with the usual layout.
    int letters(Paper paper, int usual) {
        return usual * Math.min(text(paper), USUAL_TEXT) * USUAL.size / (USUAL_TEXT * size);
    }

    /// Of a letterhead's line: its letters have the same size in each layout.
    int headLetters(Paper paper, int usual) {
        return usual * Math.min(text(paper), USUAL_TEXT) / USUAL_TEXT;
    }

    /// Of a line that has the same width in each layout.
    int lettersOfBlock(int usual) {
        return usual * USUAL.size / size;
    }

    /// The sheet of styles with this layout in it.
    String style(String css, Paper paper) {
        return css.replace("${portrait}", paper.portrait)
                .replace("${landscape}", paper.landscape)
                .replace("${annex}", paper.annexWidth() + "mm")
                .replace("${margins}", top + "mm " + right + "mm " + bottom + "mm " + left + "mm")
                .replace("${annexMargins}", top + "mm 20mm " + bottom + "mm 20mm")
                .replace("${first}", (top - LETTERHEAD_RISES) + "mm")
                .replace("${signature}", Math.min(USUAL_SIGNATURE, text(paper) - SIGNATURE_WIDTH) + "mm")
                .replace("${family}", typeface.family)
                .replace("${size}", size + "pt");
    }
}
