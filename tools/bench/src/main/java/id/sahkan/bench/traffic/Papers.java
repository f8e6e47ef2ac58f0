package id.sahkan.bench.traffic;

import id.sahkan.sample.client.PaperFile;
import id.sahkan.sample.client.StatedFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// The smallest papers that pass every check of an upload, each one different: a page of PDF and a picture.
public final class Papers {

    static final String LETTER = "LETTER";
    static final String PICTURE = "PICTURE";
    public static final List<String> ALL = List.of(LETTER, PICTURE);

    private static final int SIDE = 48;

    private Papers() {}

    /// As many codes of papers, pictures and letters in turn.
    public static List<String> codes(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        number -> ALL.get(number % ALL.size()) + (number < ALL.size() ? "" : "_" + number / ALL.size()))
                .toList();
    }

    /// What a period asks for, as its administrator states it.
    public static List<Map<String, Object>> requirements(List<String> codes) {
        return codes.stream().map(Papers::requirement).toList();
    }

    private static Map<String, Object> requirement(String code) {
        return Map.of(
                "code",
                code,
                "label",
                Map.of("id", "Berkas uji " + code, "en", "Test paper " + code),
                "obligation",
                "MANDATORY",
                "outletTypes",
                List.of("ONLINE"),
                "fields",
                List.of());
    }

    public static PaperFile file(String code, long seed) {
        return switch (code.split("_", 2)[0]) {
            case LETTER -> new PaperFile("letter.pdf", "application/pdf", pdf(seed));
            case PICTURE -> new PaperFile("picture.png", "image/png", png(seed));
            default -> throw new IllegalArgumentException(code);
        };
    }

    /// One file for each, with nothing stated.
    public static Map<String, StatedFile> files(List<String> codes) {
        var files = new LinkedHashMap<String, StatedFile>();
        for (var code : codes) {
            files.put(
                    code, new StatedFile(file(code, ThreadLocalRandom.current().nextLong()), Map.of()));
        }
        return files;
    }

    static byte[] pdf(long seed) {
        var text = "BT /F1 24 Tf 72 720 Td (%016x) Tj ET".formatted(seed);
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (var object : objects) {
            offsets.add(pdf.length());
            pdf.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        var table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Black and white dots: sharp enough not to be called blurred.
    static byte[] png(long seed) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
        var random = new SplittableRandom(seed);
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                image.setRGB(x, y, random.nextBoolean() ? 0xFFFFFF : 0);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
