package id.sahkan.sample.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A file and what is declared about it as one form.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Multipart(String contentType, byte[] body) {

    private static final String BOUNDARY = "sahkan-sample-7d1f0c5e9b";

    static Multipart of(PaperFile file, Map<String, ?> fields) {
        var out = new ByteArrayOutputStream(file.bytes().length + 1024);
        part(out, "name=\"file\"; filename=\"" + file.name() + "\"", file.contentType(), file.bytes());
        part(out, "name=\"fields\"", "application/json", Json.bytes(fields));
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return new Multipart("multipart/form-data; boundary=" + BOUNDARY, out.toByteArray());
    }

    /// Several files in one form, each in the place of its requirement.
    static Multipart ofAll(Map<String, StatedFile> byRequirement) {
        var out = new ByteArrayOutputStream();
        byRequirement.forEach((code, one) -> {
            var file = one.file();
            part(out, "name=\"file." + code + "\"; filename=\"" + file.name() + "\"", file.contentType(), file.bytes());
            part(out, "name=\"fields." + code + "\"", "application/json", Json.bytes(one.fields()));
        });
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return new Multipart("multipart/form-data; boundary=" + BOUNDARY, out.toByteArray());
    }

    private static void part(ByteArrayOutputStream out, String disposition, String contentType, byte[] content) {
        var head = "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, disposition, contentType);
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
