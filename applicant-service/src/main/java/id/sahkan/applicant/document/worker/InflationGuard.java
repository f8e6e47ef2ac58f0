package id.sahkan.applicant.document.worker;

import id.sahkan.applicant.document.worker.FilterChains.Filter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Expands each stream of a PDF into nothing before a parser may expand it into memory: five megabytes of zeros
/// are five gigabytes. Which filters a stream has is not believed: each is tried with all that the file names.
final class InflationGuard {

    private static final String STREAM = "stream";
    private static final List<Filter> PLAIN = List.of(Filter.FLATE);

    private final byte[] bytes;
    private final String text;
    private final Expansion expansion;
    private long budget;

    private InflationGuard(byte[] bytes, long most) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
        this.expansion = new Expansion(most);
        this.budget = 4 * most;
    }

    static void check(byte[] file, long most) throws IOException {
        new InflationGuard(file, most).check();
    }

    private void check() throws IOException {
        Set<List<Filter>> chains = FilterChains.in(text);
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + 1)) {
            // Not the tail of `endstream`.
            if (at > 0 && bytes[at - 1] == 'd') {
                continue;
            }
            int data = dataAfter(at);
            spend(expansion.of(Filter.FLATE, bytes, data));
            for (List<Filter> chain : chains) {
                if (!chain.isEmpty() && !chain.equals(PLAIN)) {
                    spend(expanded(chain, data));
                }
            }
        }
    }

    private long expanded(List<Filter> chain, int data) throws IOException {
        byte[] content = bytes;
        int from = data;
        int to = chain.getFirst().text() ? textEnd(chain.getFirst(), data) : bytes.length;
        for (Filter filter : chain) {
            if (!filter.text()) {
                return expansion.of(filter, content, from);
            }
            content = expansion.text(filter, content, from, to);
            from = 0;
            to = content.length;
        }
        return content.length;
    }

    private int textEnd(Filter filter, int from) {
        int end = text.indexOf(filter == Filter.HEX ? ">" : "~>", from);
        return end < 0 ? bytes.length : Math.min(bytes.length, end + 2);
    }

    private void spend(long expanded) {
        budget -= expanded;
        if (budget < 0) {
            throw new UnsafeFile(Reason.INFLATES_TOO_FAR);
        }
    }

    private int dataAfter(int keyword) {
        int data = keyword + STREAM.length();
        while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n' || bytes[data] == ' ')) {
            data++;
        }
        return data;
    }
}
