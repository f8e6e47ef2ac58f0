package id.sahkan.applicant.document.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// How much of a file is looked at, and how large its pages are drawn.
public record Limits(
        int longestImageSide,
        long mostImagePixels,
        int mostPages,
        int mostPdfObjects,
        long largestInflatedStream,
        int pageSide) {

    void write(DataOutputStream out) throws IOException {
        out.writeInt(longestImageSide);
        out.writeLong(mostImagePixels);
        out.writeInt(mostPages);
        out.writeInt(mostPdfObjects);
        out.writeLong(largestInflatedStream);
        out.writeInt(pageSide);
    }

    static Limits read(DataInputStream in) throws IOException {
        return new Limits(in.readInt(), in.readLong(), in.readInt(), in.readInt(), in.readLong(), in.readInt());
    }
}
