package id.sahkan.applicant.document.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What the service may ask of a worker.
public sealed interface Request {

    /// Looks the whole file through; answered by [Answer.Checked].
    record Check(boolean image, Limits limits, byte[] file) implements Request {}

    /// Opens a file so that its pages can be drawn; answered by [Answer.Opened].
    record Open(boolean image, Limits limits, byte[] file) implements Request {}

    /// One page of the file that was opened last, from 1; answered by [Answer.Drawn].
    record Draw(int page) implements Request {}

    /// An office's emblem: looked through and answered small, in colours that may be transparent, by [Answer.Drawn].
    record Emblem(Limits limits, byte[] file) implements Request {}

    /// A picture for pages of the web: answered as a JPEG that is at most so many pixels wide, and nothing but pixels,
    /// by [Answer.Drawn].
    record Picture(Limits limits, int width, byte[] file) implements Request {}

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Check(boolean image, Limits limits, byte[] file) -> write(out, 'C', image, limits, file);
            case Open(boolean image, Limits limits, byte[] file) -> write(out, 'O', image, limits, file);
            case Emblem(Limits limits, byte[] file) -> write(out, 'E', true, limits, file);
            case Picture(Limits limits, int width, byte[] file) -> {
                out.writeByte('P');
                out.writeInt(width);
                limits.write(out);
                out.writeInt(file.length);
                out.write(file);
            }
            case Draw(int page) -> {
                out.writeByte('D');
                out.writeInt(page);
            }
        }
        out.flush();
    }

    private static void write(DataOutputStream out, char what, boolean image, Limits limits, byte[] file)
            throws IOException {
        out.writeByte(what);
        out.writeBoolean(image);
        limits.write(out);
        out.writeInt(file.length);
        out.write(file);
    }

    static Request read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'C' -> new Check(in.readBoolean(), Limits.read(in), in.readNBytes(in.readInt()));
            case 'O' -> new Open(in.readBoolean(), Limits.read(in), in.readNBytes(in.readInt()));
            case 'E' -> {
                in.readBoolean();
                yield new Emblem(Limits.read(in), in.readNBytes(in.readInt()));
            }
            case 'P' -> {
                int width = in.readInt();
                yield new Picture(Limits.read(in), width, in.readNBytes(in.readInt()));
            }
            case 'D' -> new Draw(in.readInt());
            default -> throw new IOException("not a request");
        };
    }
}
