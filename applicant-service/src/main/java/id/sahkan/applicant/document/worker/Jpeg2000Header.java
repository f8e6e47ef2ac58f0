package id.sahkan.applicant.document.worker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/// What a JPEG 2000 picture says of itself before anything of it is decoded (ISO 15444-1, A.5.1 and I).
///
/// @param depth bits of each sample; 0 where they differ or have a sign
/// @param colours the number of its colour space; 0 where it brings a profile or says nothing
record Jpeg2000Header(int width, int height, long tiles, int components, int depth, int colours) {

    private static final int CODESTREAM = 0xff4fff51;
    private static final int BOX_OF_CODESTREAM = 0x6a703263;
    private static final int BOX_OF_HEADERS = 0x6a703268;
    private static final int BOX_OF_COLOURS = 0x636f6c72;

    /// Refuses what is no such picture.
    static Jpeg2000Header of(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            return bytes.getInt(0) == CODESTREAM ? size(bytes, 0) : boxes(bytes);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
            throw new UnsafeFile(Reason.UNREADABLE);
        }
    }

    private static Jpeg2000Header boxes(ByteBuffer bytes) {
        int colours = 0;
        while (true) {
            int start = bytes.position();
            long length = Integer.toUnsignedLong(bytes.getInt());
            int type = bytes.getInt();
            if (length == 1) {
                length = bytes.getLong();
            }
            if (type == BOX_OF_CODESTREAM) {
                return size(bytes.slice(), colours);
            }
            if (type == BOX_OF_COLOURS && bytes.get(bytes.position()) == 1) {
                colours = bytes.getInt(bytes.position() + 3);
            }
            if (type != BOX_OF_HEADERS) {
                if (length < bytes.position() - start) {
                    throw new UnsafeFile(Reason.UNREADABLE);
                }
                bytes.position(Math.toIntExact(Math.min(start + length, bytes.limit())));
            }
        }
    }

    private static Jpeg2000Header size(ByteBuffer bytes, int colours) {
        if (bytes.getInt(0) != CODESTREAM) {
            throw new UnsafeFile(Reason.UNREADABLE);
        }
        int width = bytes.getInt(8) - bytes.getInt(16);
        int height = bytes.getInt(12) - bytes.getInt(20);
        int tileWidth = bytes.getInt(24);
        int tileHeight = bytes.getInt(28);
        int components = bytes.getShort(40);
        if (width < 1 || height < 1 || tileWidth < 1 || tileHeight < 1 || components < 1) {
            throw new UnsafeFile(Reason.UNREADABLE);
        }
        int depth = bytes.get(42) + 1;
        for (int component = 1; component < components; component++) {
            depth = bytes.get(42 + 3 * component) + 1 == depth ? depth : 0;
        }
        long tiles = Math.ceilDiv((long) width, tileWidth) * Math.ceilDiv((long) height, tileHeight);
        return new Jpeg2000Header(width, height, tiles, components, Math.max(0, depth), colours);
    }
}
