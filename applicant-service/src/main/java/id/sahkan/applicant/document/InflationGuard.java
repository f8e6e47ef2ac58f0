package id.sahkan.applicant.document;

import id.sahkan.applicant.document.UnsafeFile.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates each stream of a PDF into nothing before a parser may inflate it into memory: five megabytes of zeros
/// are five gigabytes.
final class InflationGuard {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private InflationGuard() {}

    static void check(Path file, long most) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] sink = new byte[64 * 1024];
        long budget = 4 * most;
        for (int at = 0; at < bytes.length - STREAM.length; at++) {
            if (bytes[at] == STREAM[0] && startsStream(bytes, at)) {
                budget -= inflated(bytes, dataAfter(bytes, at), sink, most);
                if (budget < 0) {
                    throw new UnsafeFile(Reason.INFLATES_TOO_FAR);
                }
            }
        }
    }

    private static boolean startsStream(byte[] bytes, int at) {
        for (int i = 1; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        // Not the tail of `endstream`.
        return at == 0 || bytes[at - 1] != 'd';
    }

    private static int dataAfter(byte[] bytes, int keyword) {
        int data = keyword + STREAM.length;
        while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n' || bytes[data] == ' ')) {
            data++;
        }
        return data;
    }

    private static long inflated(byte[] bytes, int from, byte[] sink, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            long total = 0;
            for (int n = inflater.inflate(sink); n > 0; n = inflater.inflate(sink)) {
                total += n;
                if (total > most) {
                    throw new UnsafeFile(Reason.INFLATES_TOO_FAR);
                }
            }
            return total;
        } catch (DataFormatException _) {
            // Another filter, or none: nothing to inflate.
            return 0;
        } finally {
            inflater.end();
        }
    }
}
