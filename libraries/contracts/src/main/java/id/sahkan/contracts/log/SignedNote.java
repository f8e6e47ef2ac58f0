package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A text with signatures below it, as https://c2sp.org/signed-note says.
public final class SignedNote {

    static final String DASH = "\u2014 ";

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SIGNATURES = 100;

    private SignedNote() {}

    /// @param raw as it stands below the text, with its end
    record Line(String name, byte[] id, byte[] signature, String raw) {

        boolean isOf(VerifierKey key) {
            return name.equals(key.name()) && Arrays.equals(id, key.id());
        }
    }

    /// The text, if that key has signed it. Signatures of others are left alone.
    ///
    /// @throws IllegalArgumentException where it is no note, or that key has not signed it
    public static String open(byte[] note, VerifierKey key) {
        String text = text(note);
        boolean signed = false;
        for (Line line : lines(note)) {
            if (line.isOf(key)) {
                if (!key.hasSigned(text.getBytes(UTF_8), line.signature())) {
                    throw new IllegalArgumentException("invalid signature of " + key.name());
                }
                signed = true;
            }
        }
        if (!signed) {
            throw new IllegalArgumentException("not signed by " + key.name());
        }
        return text;
    }

    /// The text with that key's signature and no other line: whoever hands a note on may have put anything below it.
    ///
    /// @throws IllegalArgumentException where it is no note, or that key has not signed it
    public static byte[] only(byte[] note, VerifierKey key) {
        String text = open(note, key);
        Line own = lines(note).stream()
                .filter(line -> line.isOf(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not signed by " + key.name()));
        return (text + "\n" + line(key, own.signature())).getBytes(UTF_8);
    }

    /// What stands above the signatures, whoever has signed it.
    ///
    /// @throws IllegalArgumentException where it is no note
    public static String text(byte[] note) {
        String whole = decoded(note);
        String text = whole.substring(0, split(whole) + 1);
        if (!isText(text)) {
            throw new IllegalArgumentException("malformed note");
        }
        return text;
    }

    static List<Line> lines(byte[] note) {
        String whole = decoded(note);
        String[] raw = whole.substring(split(whole) + 2, whole.length() - 1).split("\n", -1);
        if (raw.length > MOST_SIGNATURES) {
            throw new IllegalArgumentException("malformed note");
        }
        return Arrays.stream(raw).map(SignedNote::read).toList();
    }

    private static int split(String whole) {
        int split = whole.lastIndexOf("\n\n");
        if (split < 0 || !whole.endsWith("\n") || split + 2 == whole.length()) {
            throw new IllegalArgumentException("malformed note");
        }
        return split;
    }

    private static Line read(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !VerifierKey.isName(parts[0])) {
            throw new IllegalArgumentException("malformed note");
        }
        byte[] signature = Base64.getDecoder().decode(parts[1]);
        if (signature.length <= VerifierKey.ID_BYTES) {
            throw new IllegalArgumentException("malformed note");
        }
        return new Line(
                parts[0],
                Arrays.copyOf(signature, VerifierKey.ID_BYTES),
                Arrays.copyOfRange(signature, VerifierKey.ID_BYTES, signature.length),
                line + "\n");
    }

    static String line(VerifierKey key, byte[] signature) {
        byte[] identified = new byte[VerifierKey.ID_BYTES + signature.length];
        System.arraycopy(key.id(), 0, identified, 0, VerifierKey.ID_BYTES);
        System.arraycopy(signature, 0, identified, VerifierKey.ID_BYTES, signature.length);
        return DASH + key.name() + " " + Base64.getEncoder().encodeToString(identified) + "\n";
    }

    static boolean isText(String text) {
        return text.endsWith("\n") && text.chars().noneMatch(c -> c < ' ' && c != '\n');
    }

    private static String decoded(byte[] note) {
        if (note.length > MOST_BYTES) {
            throw new IllegalArgumentException("a note of " + note.length + " bytes");
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException("malformed note", notText);
        }
    }
}
