package id.sahkan.sample.client;

/// A file as it is uploaded.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PaperFile(String name, String contentType, byte[] bytes) {

    @Override
    public String toString() {
        return "PaperFile[" + name + ", " + bytes.length + " bytes]";
    }
}
