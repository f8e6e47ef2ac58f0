package id.sahkan.applicant.document.worker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `/Filter` entries of a PDF as they stand in its bytes. The dictionary of a stream is always written in the
/// open, so nothing has to be parsed, and a parser inflates some streams before anybody can ask it.
final class FilterChains {

    enum Filter {
        HEX,
        ASCII85,
        FLATE,
        LZW,
        RUN_LENGTH,
        /// Its own header says how large the picture is, which is looked at elsewhere.
        PICTURE;

        boolean text() {
            return this == HEX || this == ASCII85;
        }
    }

    private static final Map<String, Filter> NAMES = Map.ofEntries(
            Map.entry("ASCIIHexDecode", Filter.HEX),
            Map.entry("AHx", Filter.HEX),
            Map.entry("ASCII85Decode", Filter.ASCII85),
            Map.entry("A85", Filter.ASCII85),
            Map.entry("FlateDecode", Filter.FLATE),
            Map.entry("Fl", Filter.FLATE),
            Map.entry("LZWDecode", Filter.LZW),
            Map.entry("LZW", Filter.LZW),
            Map.entry("RunLengthDecode", Filter.RUN_LENGTH),
            Map.entry("RL", Filter.RUN_LENGTH),
            Map.entry("DCTDecode", Filter.PICTURE),
            Map.entry("DCT", Filter.PICTURE),
            Map.entry("CCITTFaxDecode", Filter.PICTURE),
            Map.entry("CCF", Filter.PICTURE),
            Map.entry("JPXDecode", Filter.PICTURE),
            Map.entry("JBIG2Decode", Filter.PICTURE));

    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt(?![A-Za-z])");
    private static final Pattern ENTRY = Pattern.compile("/Filter(?![A-Za-z])");
    private static final Pattern VALUE = Pattern.compile(
            "(?:[\\s\\x00]|%[^\\r\\n]*[\\r\\n])*(?:\\[([^\\]]{0,400})\\]|(/[^\\s\\x00/\\[\\]<>(){}%]+)|(null))");
    private static final Pattern COMMENT = Pattern.compile("%[^\\r\\n]*");
    private static final Pattern NAME = Pattern.compile("/([^\\s\\x00/\\[\\]<>(){}%]+)");

    private FilterChains() {}

    /// Every chain that occurs, without repetition. Refuses those that no ordinary program writes: a filter that is
    /// only referred to, unknown ones, and one compression inside another.
    static Set<List<Filter>> in(String bytes) {
        String plain = ESCAPE.matcher(bytes)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
        if (ENCRYPT.matcher(plain).find()) {
            // What is encrypted cannot be measured from outside: the heap of this process is its limit.
            return Set.of();
        }
        Set<List<Filter>> chains = new HashSet<>();
        Matcher entry = ENTRY.matcher(plain);
        Matcher value = VALUE.matcher(plain);
        while (entry.find()) {
            if (!value.region(entry.end(), plain.length()).lookingAt()) {
                throw new UnsafeFile(Reason.INFLATES_TOO_FAR);
            }
            String names = value.group(1) == null ? value.group(2) : value.group(1);
            chains.add(names == null ? List.of() : chain(COMMENT.matcher(names).replaceAll(" ")));
        }
        return chains;
    }

    private static List<Filter> chain(String names) {
        List<Filter> chain = new ArrayList<>();
        Matcher name = NAME.matcher(names);
        while (name.find()) {
            Filter filter = NAMES.get(name.group(1));
            if (filter == null) {
                throw new UnsafeFile(Reason.UNREADABLE);
            }
            chain.add(filter);
        }
        int at = 0;
        while (at < chain.size() && chain.get(at).text()) {
            at++;
        }
        // One that expands, then at most one that draws.
        if (at < chain.size() && chain.get(at) != Filter.PICTURE) {
            at++;
        }
        if (at < chain.size() && chain.get(at) == Filter.PICTURE) {
            at++;
        }
        if (at < chain.size()
                || new HashSet<>(chain).size() < chain.size()
                || !NAME.matcher(names).replaceAll("").isBlank()) {
            throw new UnsafeFile(Reason.INFLATES_TOO_FAR);
        }
        return List.copyOf(chain);
    }
}
