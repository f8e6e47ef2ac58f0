package id.sahkan.applicant.document.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What a worker may say. The service believes none of it further than these types and [#LARGEST_PICTURE] go: a
/// file may have taken the worker over.
public sealed interface Answer {

    int LARGEST_PICTURE = 32 * 1024 * 1024;

    /// It is loaded and warm.
    record Ready() implements Answer {}

    /// `sharpness` only of images.
    record Checked(int pages, @Nullable Double sharpness) implements Answer {}

    record Opened() implements Answer {}

    /// A PNG or a JPEG.
    record Drawn(byte[] picture) implements Answer {}

    record Refused(Reason reason) implements Answer {}

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Ready() -> out.writeByte('R');
            case Checked(int pages, Double sharpness) -> {
                out.writeByte('C');
                out.writeInt(pages);
                out.writeDouble(sharpness == null ? Double.NaN : sharpness);
            }
            case Opened() -> out.writeByte('O');
            case Drawn(byte[] picture) -> {
                out.writeByte('D');
                out.writeInt(picture.length);
                out.write(picture);
            }
            case Refused(Reason reason) -> {
                out.writeByte('F');
                out.writeUTF(reason.name());
            }
        }
        out.flush();
    }

    static Answer read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'R' -> new Ready();
            case 'C' -> checked(in.readInt(), in.readDouble());
            case 'O' -> new Opened();
            case 'D' -> new Drawn(picture(in, in.readInt()));
            case 'F' -> new Refused(reason(in.readUTF()));
            default -> throw new IOException("not an answer");
        };
    }

    private static Checked checked(int pages, double sharpness) throws IOException {
        if (pages < 1) {
            throw new IOException("a file without pages");
        }
        return new Checked(pages, Double.isFinite(sharpness) ? sharpness : null);
    }

    private static byte[] picture(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > LARGEST_PICTURE) {
            throw new IOException("a picture of " + length + " bytes");
        }
        byte[] picture = in.readNBytes(length);
        if (picture.length < length) {
            throw new IOException("half a picture");
        }
        return picture;
    }

    private static Reason reason(String name) throws IOException {
        try {
            return Reason.valueOf(name);
        } catch (IllegalArgumentException _) {
            throw new IOException("not a reason");
        }
    }
}
