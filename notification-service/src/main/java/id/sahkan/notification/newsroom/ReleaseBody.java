package id.sahkan.notification.newsroom;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/// The body of a release as HTML: paragraphs, headings, lists, quotations, emphasis and links of the web. Whatever else
/// was typed, HTML first of all, becomes text.
final class ReleaseBody {

    private static final Set<Class<? extends Block>> BLOCKS = Set.of(Heading.class, ListBlock.class, BlockQuote.class);
    private static final int LAST_HEADING = 6;
    private static final int DEEPEST = 20;
    private static final int MOST_MARKS = 500;
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .postProcessor(node -> {
                node.accept(new Harmless());
                return node;
            })
            .build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(false)
            .build();

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private ReleaseBody() {}

    static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    /// Whether it can be drawn in little time: of marks without a partner each one is held against all before it.
    static boolean isDrawable(String markdown) {
        return BETWEEN_PARAGRAPHS
                .splitAsStream(markdown)
                .allMatch(paragraph ->
                        paragraph.chars().filter(c -> "*_[".indexOf(c) >= 0).count() <= MOST_MARKS);
    }

    /// Without any marks, as it would be read aloud.
    static String plain(String markdown) {
        return TEXT.render(PARSER.parse(markdown)).strip();
    }

    /// A picture is its text, and a link that leads elsewhere than to the web is its words. The page has headings of
    /// its own above.
    private static final class Harmless extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String to = link.getDestination().toLowerCase(Locale.ROOT);
            if (!to.startsWith("https://") && !to.startsWith("http://")) {
                unwrap(link);
            }
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + 1, LAST_HEADING));
            visitChildren(heading);
        }

        private static void unwrap(Node node) {
            Node child = node.getFirstChild();
            if (child == null) {
                node.insertBefore(new Text(""));
            }
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }
}
