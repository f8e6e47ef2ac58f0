package id.sahkan.decree.document;

import java.util.ArrayList;
import java.util.List;

/// Breaks a centred heading into lines of nearly the same length, so that no single word is left below.
final class BalancedHeading {

    private BalancedHeading() {}

    static List<String> lines(String text, int limit) {
        List<String> best = fill(text, limit);
        for (int width = limit - 1; width > 0; width--) {
            List<String> narrower = fill(text, width);
            if (narrower.size() > best.size()) {
                return best;
            }
            best = narrower;
        }
        return best;
    }

    /// Escaped and joined for the page.
    static String html(String text, int limit) {
        return String.join("<br/>", lines(text, limit).stream().map(Html::text).toList());
    }

    private static List<String> fill(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
