package id.sahkan.sample;

/// A file as it is uploaded.
@SuppressWarnings("ArrayRecordComponent") // never compared
record PaperFile(String name, String contentType, byte[] bytes) {

    @Override
    public String toString() {
        return "PaperFile[" + name + ", " + bytes.length + " bytes]";
    }
}
