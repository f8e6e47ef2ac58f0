package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;

/// A text with signatures below it, as https://c2sp.org/signed-note says.
public final class SignedNote {

    static final String DASH = "\u2014 ";

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SIGNATURES = 100;

    private SignedNote() {}

    /// The text, if that key has signed it. Signatures of others are left alone.
    ///
    /// @throws IllegalArgumentException where it is no note, or that key has not signed it
    public static String open(byte[] note, VerifierKey key) {
        String whole = decoded(note);
        int split = whole.lastIndexOf("\n\n");
        if (split < 0 || !whole.endsWith("\n") || split + 2 == whole.length()) {
            throw new IllegalArgumentException("malformed note");
        }
        String text = whole.substring(0, split + 1);
        String[] lines = whole.substring(split + 2, whole.length() - 1).split("\n", -1);
        if (!isText(text) || lines.length > MOST_SIGNATURES) {
            throw new IllegalArgumentException("malformed note");
        }
        boolean signed = false;
        for (String line : lines) {
            signed |= isBy(key, line, text);
        }
        if (!signed) {
            throw new IllegalArgumentException("not signed by " + key.name());
        }
        return text;
    }

    /// @throws IllegalArgumentException where it is of that key and wrong
    private static boolean isBy(VerifierKey key, String line, String text) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !VerifierKey.isName(parts[0])) {
            throw new IllegalArgumentException("malformed note");
        }
        byte[] signature = Base64.getDecoder().decode(parts[1]);
        if (signature.length <= VerifierKey.ID_BYTES) {
            throw new IllegalArgumentException("malformed note");
        }
        boolean known =
                parts[0].equals(key.name()) && Arrays.equals(Arrays.copyOf(signature, VerifierKey.ID_BYTES), key.id());
        if (known
                && !key.hasSigned(
                        text.getBytes(UTF_8), Arrays.copyOfRange(signature, VerifierKey.ID_BYTES, signature.length))) {
            throw new IllegalArgumentException("invalid signature of " + key.name());
        }
        return known;
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
