package id.sahkan.decree.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import id.sahkan.decree.office.Office;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Renders a decree as PDF/A-2a and PDF/UA-1. It loads nothing: fonts and styles come from the class path, every
/// address resolves to nothing.
public final class DecreeRenderer {

    /// For letters of names that a form's own family does not have.
    private static final String OTHER_LETTERS = "DejaVu Serif";

    static final String OTHER_LETTERS_REGULAR = "DejaVuSerif-Regular";
    static final String OTHER_LETTERS_BOLD = "DejaVuSerif-Bold";

    /// As applicant-service draws them; of anything larger no pixel is read.
    private static final int LONGEST_SIDE = 1000;

    /// Of which nobody has told.
    private static final Office NO_OFFICE = new Office("-", "", "", "", ZoneOffset.UTC, null, null);

    private final OfficeSettings office;
    private final Function<String, Optional<byte[]>> emblems;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final byte[] otherLetters = Typeface.font(OTHER_LETTERS_REGULAR);
    private final byte[] otherLettersBold = Typeface.font(OTHER_LETTERS_BOLD);
    private final String css = new String(resource("/document/decree.css"), StandardCharsets.UTF_8);
    private final String paperCss = new String(resource("/document/paper.css"), StandardCharsets.UTF_8);

    /// For forms without an emblem.
    public DecreeRenderer(OfficeSettings office) {
        this(office, _ -> Optional.empty());
    }

    /// @param emblems pictures of offices, PNGs, by their SHA-256
    public DecreeRenderer(OfficeSettings office, Function<String, Optional<byte[]>> emblems) {
        this.emblems = emblems;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.office = office;
    }

    /// The draft for reading: no number, no signature, marked on every page.
    public byte[] preview(DecreeDocument decree) {
        try (PdfBoxRenderer renderer = render(decree)) {
            DraftMark.stamp(renderer.getPdfDocument(), regular(decree.form()));
            return bytes(renderer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The document to be signed: it carries an empty, visible, tagged signature field.
    public byte[] unsigned(DecreeDocument decree) {
        if (decree.identity() == null) {
            throw new IllegalArgumentException("a decree without a number cannot be signed");
        }
        try (PdfBoxRenderer renderer = render(decree)) {
            var place = renderer.findPagePositionsByID(Pattern.compile(DecreePage.SIGNATURE_FIELD))
                    .getFirst();
            new SignatureField(office, decree, List.of(regular(decree.form()), otherLetters))
                    .add(renderer.getPdfDocument(), place);
            return bytes(renderer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The document to be signed by its signatory's own means, with their own certificate.
    byte[] handedOut(DecreeDocument decree) {
        return new DecreeRenderer(office.signedElsewhere(), emblems).unsigned(decree);
    }

    /// The document to be signed here, with a certificate for which this authority answers: no word of trials.
    byte[] signedUnder(String issuer, DecreeDocument decree) {
        return new DecreeRenderer(office.signedUnder(issuer), emblems).unsigned(decree);
    }

    /// Loads classes and fonts, so that the first person does not wait for them.
    public void warmUp() {
        var reference = new DecreeDocument.Reference("-", LocalDate.EPOCH);
        DecreeForm form = office.formOf(NO_OFFICE);
        preview(new DecreeDocument(
                form,
                null,
                form.title(),
                1970,
                reference,
                reference,
                LocalDate.EPOCH,
                form.expected(LocalDate.EPOCH),
                List.of()));
    }

    private PdfBoxRenderer render(DecreeDocument decree) throws IOException {
        PdfBoxRenderer renderer = render(decree, false);
        int most = decree.change() == null ? 1 : 0;
        if (decree.rows().size() > most && signatureStandsAlone(renderer)) {
            renderer.close();
            return render(decree, true);
        }
        return renderer;
    }

    private static boolean signatureStandsAlone(PdfBoxRenderer renderer) {
        return page(renderer, AnnexPage.LAST_ROW) != page(renderer, AnnexPage.SIGNATURE);
    }

    private static int page(PdfBoxRenderer renderer, String id) {
        return renderer.findPagePositionsByID(Pattern.compile(id)).getLast().getPageNo();
    }

    private PdfBoxRenderer render(DecreeDocument decree, boolean turned) throws IOException {
        return drawn(decree.form(), html(decree, turned));
    }

    /// What the decree says of one partner.
    byte[] extract(Extract extract) {
        return paper(new ExtractPage(office, extract).paper());
    }

    byte[] card(PressCardPaper card) {
        return paper(card.paper());
    }

    byte[] refusal(RefusalLetter letter) {
        return paper(new RefusalPage(letter).paper());
    }

    /// What nobody signs; the same each time, byte for byte.
    private byte[] paper(OfficePaper paper) {
        try (PdfBoxRenderer renderer = drawn(paper.form(), paper.html(css + paperCss))) {
            paper.dateOn(renderer.getPdfDocument());
            return bytes(renderer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfBoxRenderer drawn(DecreeForm form, String html) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.withProducer("Sahkan");
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false,
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useObjectDrawerFactory(new PageObjects(this::emblem));
        builder.useReplacementText("?");
        Typeface typeface = form.layout().typeface();
        font(builder, typeface.family, typeface.regular(), 400, FontStyle.NORMAL);
        font(builder, typeface.family, typeface.italic(), 400, FontStyle.ITALIC);
        font(builder, typeface.family, typeface.bold(), 700, FontStyle.NORMAL);
        font(builder, typeface.family, typeface.boldItalic(), 700, FontStyle.ITALIC);
        font(builder, OTHER_LETTERS, otherLetters, 400, FontStyle.NORMAL);
        font(builder, OTHER_LETTERS, otherLettersBold, 700, FontStyle.NORMAL);
        builder.withHtmlContent(html, null);
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        renderer.createPDFWithoutClosing();
        return renderer;
    }

    private BufferedImage emblem(String sha256) {
        byte[] png = emblems.apply(sha256).orElseThrow(() -> new IllegalStateException("an emblem is not here"));
        ImageReader reader = ImageIO.getImageReadersByMIMEType("image/png").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
                throw new IllegalStateException("an emblem is larger than emblems are");
            }
            return reader.read(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }

    private static void font(PdfRendererBuilder builder, String family, byte[] face, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(face), family, weight, style, true);
    }

    private String html(DecreeDocument decree, boolean turned) {
        var identity = decree.identity();
        String name = identity == null ? "Konsep Keputusan" : "Keputusan Nomor " + identity.number();
        return """
                <!DOCTYPE html>
                <html lang="id" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s – %s</title>
                <meta name="subject" content="%s"/><meta name="description" content="%s"/><meta name="author" content="%s"/>
                <style>%s</style>
                <bookmarks><bookmark name="Keputusan" href="#decree"/><bookmark name="Lampiran" href="#annex"/></bookmarks>
                </head>
                <body><div id="footer">%s</div><div id="decree">%s</div><div id="annex">%s</div></body></html>
                """.formatted(
                        Html.text(name),
                        Html.text(decree.title()),
                        Html.text(decree.title()),
                        Html.text(decree.title()),
                        Html.text(author(decree.form())),
                        decree.form().layout().style(css, decree.form().paper()),
                        footer(decree),
                        new DecreePage(office, decree).body(),
                        new AnnexPage(office, decree, turned).body());
    }

    private static byte[] regular(DecreeForm form) {
        return form.layout().typeface().regular();
    }

    static String author(DecreeForm form) {
        String office = form.letterhead().office();
        return office == null ? form.fullOffice() : office;
    }

    private String footer(DecreeDocument decree) {
        var identity = decree.identity();
        if (identity == null) {
            return "<b>KONSEP</b> – dokumen ini belum bernomor, belum ditandatangani, dan tidak berlaku.";
        }
        String mark = office.footer().testMark();
        return "%s %s<br/>%sPeriksa keasliannya pada <span class=\"together\">%s/v/%s</span>"
                .formatted(
                        Html.text(office.footer().law()),
                        Html.text(office.footer().certificate()),
                        mark.isEmpty() ? "" : "<b>" + Html.text(mark) + "</b> · ",
                        Html.text(office.publicUrl().replaceFirst("^https?://", "")),
                        Html.text(identity.publicCode()));
    }

    private static byte[] bytes(PdfBoxRenderer renderer) throws IOException {
        var out = new ByteArrayOutputStream(1 << 17);
        renderer.getPdfDocument().save(out);
        return out.toByteArray();
    }

    private static byte[] resource(String path) {
        try (InputStream in = DecreeRenderer.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
