package id.sahkan.applicant.document.worker;

import id.sahkan.applicant.document.worker.FilterChains.Filter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/// How far one filter makes bytes grow, found out without keeping what comes out.
final class Expansion {

    private final long most;
    private final byte[] sink = new byte[64 * 1024];

    Expansion(long most) {
        this.most = most;
    }

    /// Bytes that are no such stream at all expand to nothing.
    long of(Filter filter, byte[] bytes, int from) throws IOException {
        return switch (filter) {
            case FLATE -> inflated(bytes, from);
            case LZW -> Math.max(decoded(lzw(0), bytes, from), decoded(lzw(1), bytes, from));
            case RUN_LENGTH -> decoded(parameters(COSName.RUN_LENGTH_DECODE), bytes, from);
            case HEX, ASCII85, PICTURE -> 0;
        };
    }

    /// What is behind a text filter; four times as much as `z` at the very most.
    byte[] text(Filter filter, byte[] bytes, int from, int to) throws IOException {
        COSName name = filter == Filter.HEX ? COSName.ASCII_HEX_DECODE : COSName.ASCII85_DECODE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        decode(parameters(name), bytes, from, to, new Counting(out));
        return out.toByteArray();
    }

    private long inflated(byte[] bytes, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            long total = 0;
            for (int n = inflater.inflate(sink); n > 0; n = inflater.inflate(sink)) {
                total += n;
                require(total);
            }
            return total;
        } catch (DataFormatException _) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private long decoded(COSDictionary parameters, byte[] bytes, int from) throws IOException {
        Counting counting = new Counting(OutputStream.nullOutputStream());
        decode(parameters, bytes, from, bytes.length, counting);
        return counting.total;
    }

    private static void decode(COSDictionary parameters, byte[] bytes, int from, int to, OutputStream out)
            throws IOException {
        var filter = FilterFactory.INSTANCE.getFilter(parameters.getCOSName(COSName.FILTER));
        try {
            filter.decode(new ByteArrayInputStream(bytes, from, to - from), out, parameters, 0);
        } catch (IOException | RuntimeException fault) {
            if (fault instanceof UnsafeFile unsafe) {
                throw unsafe;
            }
            // Not what this filter reads: it ends here for the parser too.
        }
    }

    private static COSDictionary lzw(int earlyChange) {
        COSDictionary own = new COSDictionary();
        own.setInt(COSName.EARLY_CHANGE, earlyChange);
        COSDictionary parameters = parameters(COSName.LZW_DECODE);
        parameters.setItem(COSName.DECODE_PARMS, own);
        return parameters;
    }

    private static COSDictionary parameters(COSName filter) {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.FILTER, filter);
        return parameters;
    }

    private void require(long total) {
        if (total > most) {
            throw new UnsafeFile(Reason.INFLATES_TOO_FAR);
        }
    }

    private final class Counting extends FilterOutputStream {

        private long total;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            require(++total);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            total += length;
            require(total);
            out.write(bytes, from, length);
        }
    }
}
