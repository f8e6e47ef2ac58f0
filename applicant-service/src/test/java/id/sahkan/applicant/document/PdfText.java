package id.sahkan.applicant.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/// A PDF written object by object, as a program would that means no good. Object 1 is the catalogue, 2 the page tree, 3
/// the page, 4 what it draws; what is added comes from 5 on.
final class PdfText {

    private final List<byte[]> objects = new ArrayList<>();

    private PdfText() {}

    /// @param page entries of the page besides its size and contents
    static PdfText of(String page, String contents) {
        PdfText pdf = new PdfText();
        pdf.add("<</Type/Catalog/Pages 2 0 R>>");
        pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R" + page + ">>");
        pdf.stream("", contents);
        return pdf;
    }

    static PdfText raw(String... objects) {
        PdfText pdf = new PdfText();
        for (String object : objects) {
            pdf.add(object);
        }
        return pdf;
    }

    PdfText add(String object) {
        objects.add(object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    PdfText stream(String entries, String content) {
        return stream(entries, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    PdfText packed(String entries, byte[] content) {
        return stream(entries + "/Filter/FlateDecode", deflated(content));
    }

    PdfText stream(String entries, byte[] content) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(
                ("<<" + entries + "/Length " + content.length + ">>\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        object.writeBytes(content);
        object.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        objects.add(object.toByteArray());
        return this;
    }

    byte[] bytes() {
        return bytes("");
    }

    byte[] bytes(String trailer) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        write(pdf, "%PDF-1.7\n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.size()));
            write(pdf, i + 1 + " 0 obj\n");
            pdf.writeBytes(objects.get(i));
            write(pdf, "\nendobj\n");
        }
        int start = pdf.size();
        int size = objects.size() + 1;
        write(pdf, "xref\n0 " + size + "\n" + table + "trailer<</Root 1 0 R/Size " + size + trailer + ">>\n");
        write(pdf, "startxref\n" + start + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    /// Without a classic table: the stream says how many objects there are.
    byte[] withTableInStream(long entries) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        write(pdf, "%PDF-1.7\n");
        for (int i = 0; i < objects.size(); i++) {
            write(pdf, i + 1 + " 0 obj\n");
            pdf.writeBytes(objects.get(i));
            write(pdf, "\nendobj\n");
        }
        int start = pdf.size();
        byte[] table = deflatedZeros(entries * 4);
        write(
                pdf,
                objects.size() + 1 + " 0 obj\n<</Type/XRef/W[1 2 1]/Index[0 " + entries + "]/Size " + entries
                        + "/Root 1 0 R/Filter/FlateDecode/Length " + table.length + ">>\nstream\n");
        pdf.writeBytes(table);
        write(pdf, "\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }

    static byte[] deflatedZeros(long count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[64 * 1024];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (long left = count; left > 0; left -= zeros.length) {
                out.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
