package id.sahkan.contracts.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The entries of a log as a file: each with its length before it, in two bytes.
public final class EntryBundle {

    private static final int LONGEST = 0xffff;

    private EntryBundle() {}

    public static byte[] written(List<byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /// @throws IllegalArgumentException where the file ends in the middle of an entry
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            if (bundle.length - at < 2) {
                throw new IllegalArgumentException("it ends within a length");
            }
            int length = ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff);
            at += 2;
            if (bundle.length - at < length) {
                throw new IllegalArgumentException("it ends within an entry");
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return entries;
    }
}
