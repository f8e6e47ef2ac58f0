package id.sahkan.decree.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A paper of the office that is drawn when somebody asks for it, and signed by nobody.
///
/// @param name the title of the file
/// @param body as XHTML, as the footer
/// @param of the instant that the file bears as its own: of what it tells, never of the drawing
record OfficePaper(DecreeForm form, String name, String subject, String footer, String body, Instant of) {

    String html(String css) {
        return """
                <!DOCTYPE html>
                <html lang="id" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title>
                <meta name="subject" content="%s"/><meta name="description" content="%s"/><meta name="author" content="%s"/>
                <style>%s</style>
                <bookmarks><bookmark name="%s" href="#paper"/></bookmarks>
                </head>
                <body><div id="footer">%s</div><div id="paper" class="paper">%s</div></body></html>
                """.formatted(
                        Html.text(name),
                        Html.text(subject),
                        Html.text(subject),
                        Html.text(DecreeRenderer.author(form)),
                        form.layout().style(css, form.paper()),
                        Html.text(name),
                        footer,
                        body);
    }

    /// The drawer writes its own clock into the file, in two places that must agree.
    void dateOn(PDDocument document) throws IOException {
        Instant second = of.truncatedTo(ChronoUnit.SECONDS);
        var day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        day.setTimeInMillis(second.toEpochMilli());
        document.getDocumentInformation().setCreationDate(day);
        document.setDocumentId(second.getEpochSecond());
        var metadata = document.getDocumentCatalog().getMetadata();
        String told = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<(xmp:\\w+Date)>)[^<]*(</\\2>)", "$1" + second + "$3")
                .replaceAll("(xmp:\\w+Date=\")[^\"]*\"", "$1" + second + "\"");
        metadata.importXMPMetadata(told.getBytes(StandardCharsets.UTF_8));
    }
}
