package id.sahkan.applicant.document;

import id.sahkan.applicant.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Relatives of the files in `files/hostile`: other sizes, other places, one level deeper.
final class HostileFiles {

    private HostileFiles() {}

    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        tables(all);
        depths(all);
        laughs(all);
        cycles(all);
        pages(all);
        pictures(all);
        drawings(all);
        return all;
    }

    private static void tables(Map<String, Supplier<byte[]>> all) {
        for (long entries : new long[] {1_000_000, 4_000_000, 12_000_000}) {
            all.put("table of " + entries, () -> plain().withTableInStream(entries));
        }
        all.put("table that claims two thousand million", () -> text("%PDF-1.4\nxref\n0 2000000000\n%%EOF\n"));
        all.put("table before itself", () -> plain().bytes("/Prev 9"));
        all.put("size of everything", () -> plain().bytes("/Size 2147483647"));
        for (int count : new int[] {60_000, 400_000}) {
            all.put("object stream of " + count + " dictionaries", () -> objectStream("<</A<</B<<>>>>>>", count));
            all.put("object stream of " + count + " arrays", () -> objectStream("[[[[]]]]", count));
        }
    }

    private static void depths(Map<String, Supplier<byte[]>> all) {
        for (int depth : new int[] {20_000, 1_000_000}) {
            all.put(
                    "array in array, " + depth,
                    () -> plain().add("[".repeat(depth)).bytes());
            all.put(
                    "dictionary in dictionary, " + depth,
                    () -> plain().add("<</A".repeat(depth)).bytes());
            all.put(
                    "array in contents, " + depth,
                    () -> PdfText.of("", "[".repeat(depth)).bytes());
            all.put(
                    "unbalanced states, " + depth,
                    () -> PdfText.of("", "q ".repeat(depth)).bytes());
            all.put(
                    "strings in strings, " + depth,
                    () -> plain().add("(".repeat(depth)).bytes());
        }
    }

    /// A thousand million ways through a few forms.
    private static void laughs(Map<String, Supplier<byte[]>> all) {
        for (int depth : new int[] {9, 12, 40}) {
            all.put("forms in forms, " + depth, () -> forms("/Resources<</XObject<</F 5 0 R>>>>", "/F Do", depth));
        }
        all.put(
                "forms in an annotation",
                () -> forms("/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 99 99]/AP<</N 5 0 R>>>>]", "", 12));
        all.put(
                "forms in a soft mask",
                () -> forms(
                        "/Resources<</ExtGState<</G<</SMask<</Type/Mask/S/Luminosity/G 5 0 R>>>>>>>>",
                        "/G gs 0 0 200 200 re f",
                        12));
        all.put("forms in a pattern", () -> {
            PdfText pdf = PdfText.of("/Resources<</Pattern<</P 5 0 R>>>>", "/Pattern cs /P scn 0 0 200 200 re f");
            pdf.stream(
                    "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</XObject<</F 6 0 R>>>>",
                    "/F Do ".repeat(10));
            return chain(pdf, 6, 12).bytes();
        });
        all.put("forms in a letter", () -> {
            PdfText pdf = PdfText.of("/Resources<</Font<</T 5 0 R>>>>", "BT /T 9 Tf (a) Tj ET");
            pdf.add(typeThree("/Resources<</XObject<</F 7 0 R>>>>"));
            pdf.stream("", "10 0 0 0 9 9 d1 " + "/F Do ".repeat(10));
            return chain(pdf, 7, 12).bytes();
        });
        all.put("a thousand pages of one", () -> sharedPages(4));
        all.put("a million pages of one", () -> sharedPages(7));
    }

    private static void cycles(Map<String, Supplier<byte[]>> all) {
        String form = "/Type/XObject/Subtype/Form/BBox[0 0 99 99]";
        all.put(
                "form in itself",
                () -> PdfText.of("/Resources<</XObject<</F 5 0 R>>>>", "/F Do").stream(
                                form + "/Resources<</XObject<</F 5 0 R>>>>", "/F Do /F Do")
                        .bytes());
        all.put(
                "two forms in each other",
                () -> PdfText.of("/Resources<</XObject<</F 5 0 R>>>>", "/F Do").stream(
                                form + "/Resources<</XObject<</F 6 0 R>>>>", "/F Do /F Do")
                        .stream(form + "/Resources<</XObject<</F 5 0 R>>>>", "/F Do /F Do")
                        .bytes());
        String masks = "/Resources<</ExtGState<</G<</SMask<</Type/Mask/S/Luminosity/G %d 0 R>>>>>>>>";
        String group = form + "/Group<</S/Transparency/CS/DeviceGray>>";
        all.put(
                "soft mask of itself",
                () -> PdfText.of(masks.formatted(5), "/G gs 0 0 99 99 re f").stream(
                                group + masks.formatted(5), "/G gs 0 0 99 99 re f")
                        .bytes());
        all.put(
                "two soft masks of each other",
                () -> PdfText.of(masks.formatted(5), "/G gs 0 0 99 99 re f").stream(
                                group + masks.formatted(6), "/G gs 0 0 99 99 re f")
                        .stream(group + masks.formatted(5), "/G gs 0 0 99 99 re f")
                        .bytes());
        String pattern = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
                + "/Resources<</Pattern<</P %d 0 R>>>>";
        String painted = "/Pattern cs /P scn 0 0 200 200 re f";
        all.put(
                "two patterns of each other",
                () ->
                        PdfText.of("/Resources<</Pattern<</P 5 0 R>>>>", painted).stream(pattern.formatted(6), painted)
                                .stream(pattern.formatted(5), painted)
                                .bytes());
        all.put(
                "letter of itself",
                () -> PdfText.of("/Resources<</Font<</T 5 0 R>>>>", "BT /T 9 Tf (a) Tj ET")
                        .add(typeThree("/Resources<</Font<</T 5 0 R>>>>"))
                        .stream("", "10 0 0 0 9 9 d1 BT /T 9 Tf (aaaaaaaaaa) Tj ET")
                        .bytes());
        all.put(
                "stamp of itself",
                () -> PdfText.of("/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 99 99]/AP<</N 5 0 R>>>>]", "").stream(
                                form + "/Resources<</XObject<</F 5 0 R>>>>", "/F Do")
                        .bytes());
        all.put(
                "length of itself",
                () -> PdfText.of("", "")
                        .add("<</Length 5 0 R>>stream\n\nendstream")
                        .bytes());
    }

    private static void pages(Map<String, Supplier<byte[]>> all) {
        all.put(
                "page tree in itself",
                () -> PdfText.raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")
                        .bytes());
        all.put(
                "pages that are counted alone",
                () -> PdfText.raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2147483647>>")
                        .bytes());
        all.put(
                "fewer than no pages",
                () -> PdfText.raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count -5>>")
                        .bytes());
        all.put(
                "parent of itself",
                () -> PdfText.raw(
                                "<</Type/Catalog/Pages 2 0 R>>",
                                "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>",
                                "<</Type/Page/Parent 3 0 R>>")
                        .bytes());
    }

    private static void pictures(Map<String, Supplier<byte[]>> all) {
        for (int scans : new int[] {300, 5_000, 50_000}) {
            all.put("JPEG of " + scans + " scans", () -> scans(scans));
        }
        all.put("JPEG of 5000 scans on a page", () -> picture("/Filter/DCTDecode/Width 900/Height 600", scans(5_000)));
        all.put("JPEG of 180 scans and 100 megapixels", () -> sized(scans(180), 10_000, 10_000));
        all.put("JPEG larger than the world", () -> sized(scans(1), 65_500, 65_500));
        all.put("JPEG 2000 cut off", () -> jpeg2000(Arrays.copyOf(jpeg2000("c-lossy"), 9_000)));
        all.put("JPEG 2000 without pixels", () -> jpeg2000(Arrays.copyOf(jpeg2000("c-lossy"), 150)));
        for (int side : new int[] {0, 40_000, Integer.MAX_VALUE, -1}) {
            all.put("JPEG 2000 of side " + side, () -> jpeg2000(header(2, side, side)));
        }
        all.put("JPEG 2000 of ten megapixels in a few bytes", () -> jpeg2000(header(2, 3_000, 3_000)));
        all.put("JPEG 2000 of many tiles", () -> jpeg2000(header(6, 1, 1)));
        all.put("JPEG 2000 of no tiles", () -> jpeg2000(header(6, 0, 0)));
        all.put("JPEG 2000 far away", () -> jpeg2000(header(4, 600, 436)));
        for (int components : new int[] {0, 2, 4, 16_384, 65_535}) {
            all.put("JPEG 2000 of " + components + " components", () -> {
                byte[] picture = jpeg2000("c-lossy");
                ByteBuffer.wrap(picture).putShort(codestream(picture) + 40, (short) components);
                return jpeg2000(picture);
            });
        }
        for (int at = 60; at < 260; at += 10) {
            int spoilt = at;
            all.put("JPEG 2000 spoilt at " + at, () -> {
                byte[] picture = jpeg2000("c-lossy");
                picture[spoilt] ^= (byte) 0xff;
                return jpeg2000(picture);
            });
        }
        all.put(
                "JBIG2 without an end",
                () -> picture("/Filter/JBIG2Decode/Width 9/Height 9", new byte[] {
                    0, 0, 0, 0, 48, 0, 1, 0, 0, 0, 19, 127, -1, -1, -1, 127, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                }));
        all.put(
                "fax without an end",
                () -> picture(
                        "/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 19999/Rows 5000>>/Width 19999/Height 5000",
                        new byte[1_000_000]));
        all.put(
                "picture of zeros",
                () -> PdfText.of("/Resources<</XObject<</I 5 0 R>>>>", "200 0 0 200 0 0 cm /I Do").stream(
                                "/Subtype/Image/Width 10000/Height 10000/BitsPerComponent 16/ColorSpace/DeviceCMYK/Filter/FlateDecode",
                                PdfText.deflatedZeros(800_000_000L))
                        .bytes());
    }

    /// A picture of `files/jpeg2000`.
    static byte[] jpeg2000(String name) {
        try (InputStream in = HostileFiles.class.getResourceAsStream("/files/jpeg2000/" + name + ".jp2")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg2000(byte[] picture) {
        return jpeg2000("/ColorSpace/DeviceRGB", picture);
    }

    static byte[] jpeg2000(String entries, byte[] picture) {
        return PdfText.of("/Resources<</XObject<</I 5 0 R>>>>", "200 0 0 200 0 0 cm /I Do").stream(
                        "/Subtype/Image/Filter/JPXDecode/Width 601/Height 437" + entries, picture)
                .bytes();
    }

    /// The sizes in its header, by their number: 2 the picture's, 4 where it begins, 6 the tiles'.
    private static byte[] header(int number, int width, int height) {
        byte[] picture = jpeg2000("c-lossy");
        ByteBuffer.wrap(picture).putInt(codestream(picture) + 4 * number, width);
        ByteBuffer.wrap(picture).putInt(codestream(picture) + 4 * number + 4, height);
        return picture;
    }

    private static int codestream(byte[] picture) {
        return new String(picture, StandardCharsets.ISO_8859_1).indexOf("jp2c") + 4;
    }

    private static void drawings(Map<String, Supplier<byte[]>> all) {
        all.put(
                "dashes without an end",
                () -> PdfText.of("", "[0.00001] 0 d 0 0 m 200 200 l S ".repeat(9))
                        .bytes());
        all.put(
                "a line to the moon in dashes",
                () -> PdfText.of("", "[1] 0 d 0 0 m 400000000 0 l S").bytes());
        all.put(
                "a pattern of dust",
                () -> PdfText.of("/Resources<</Pattern<</P 5 0 R>>>>", "/Pattern cs /P scn 0 0 200 200 re f").stream(
                                "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.00001/YStep 0.00001",
                                "0 0 1 1 re f")
                        .bytes());
        all.put(
                "a function of three million samples in a shading",
                () -> PdfText.of(
                                "/Resources<</Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Function 5 0 R>>>>>>",
                                "/S sh")
                        .stream(
                                "/FunctionType 0/Domain[0 1 0 1]/Range[0 1 0 1 0 1]/Size[100000 100000]/BitsPerSample 32",
                                "x")
                        .bytes());
        all.put(
                "a map of ten thousand ranges",
                () -> PdfText.of(
                                "/Resources<</Font<</T<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>>>>>",
                                "BT /T 9 Tf (a) Tj ET")
                        .packed(
                                "",
                                ("1 begincodespacerange <0000><ffff> endcodespacerange "
                                                + "1 beginbfrange <0000><ffff><0000> endbfrange ".repeat(10_000))
                                        .getBytes(StandardCharsets.ISO_8859_1))
                        .bytes());
        all.put(
                "a page as wide as a country",
                () -> text(new String(plain().bytes(), StandardCharsets.ISO_8859_1)
                        .replace("[0 0 200 200]", "[0 0 1e9 1e9]")));
        all.put(
                "a page of a million rectangles",
                () -> PdfText.of("", "0 0 200 200 re f ".repeat(290_000)).bytes());
    }

    private static PdfText plain() {
        return PdfText.of("", "0 0 9 9 re f");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] objectStream(String object, int count) {
        StringBuilder index = new StringBuilder();
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < count; i++) {
            index.append(10 + i).append(' ').append(content.length()).append(' ');
            content.append(object).append(' ');
        }
        return plain().packed(
                        "/Type/ObjStm/N " + count + "/First " + index.length(),
                        (index.toString() + content).getBytes(StandardCharsets.ISO_8859_1))
                .withTableInStream(count);
    }

    private static byte[] forms(String page, String contents, int depth) {
        return chain(PdfText.of(page, contents), 5, depth).bytes();
    }

    /// Each form draws the next ten times.
    private static PdfText chain(PdfText pdf, int first, int depth) {
        String form = "/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Group<</S/Transparency/CS/DeviceGray>>";
        for (int i = first; i < first + depth; i++) {
            pdf.stream(form + "/Resources<</XObject<</F " + (i + 1) + " 0 R>>>>", "/F Do ".repeat(10));
        }
        return pdf.stream(form, "0 0 9 9 re f");
    }

    private static String typeThree(String more) {
        return "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]"
                + "/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>" + more + ">>";
    }

    private static byte[] sharedPages(int levels) {
        PdfText pdf = PdfText.raw("<</Type/Catalog/Pages 2 0 R>>");
        int count = (int) Math.pow(10, levels);
        for (int level = 0; level < levels; level++) {
            pdf.add("<</Type/Pages/Count " + count + "/Kids[" + ((level + 3) + " 0 R ").repeat(10) + "]>>");
            count /= 10;
        }
        return pdf.add("<</Type/Page/MediaBox[0 0 9 9]>>").bytes();
    }

    private static byte[] picture(String entries, byte[] data) {
        return PdfText.of("/Resources<</XObject<</I 5 0 R>>>>", "200 0 0 200 0 0 cm /I Do").stream(
                        "/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 1" + entries, data)
                .bytes();
    }

    /// A progressive JPEG whose last pass is made again and again.
    private static byte[] scans(int count) {
        byte[] jpeg = progressive(Samples.page(false));
        int last = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda) {
                last = i;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, last);
        int length = Math.min(90, jpeg.length - 2 - last);
        for (int i = 0; i < count; i++) {
            out.write(jpeg, last, length);
        }
        out.write(0xff);
        out.write(0xd9);
        return out.toByteArray();
    }

    static byte[] progressive(BufferedImage image) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }

    private static byte[] sized(byte[] jpeg, int width, int height) {
        for (int i = 0; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc2) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                break;
            }
        }
        return jpeg;
    }
}
