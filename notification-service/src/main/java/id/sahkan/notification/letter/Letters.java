package id.sahkan.notification.letter;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// Sets the words as a letter, plain and as simple HTML.
public final class Letters {

    private final Sender sender;

    public Letters(Sender sender) {
        this.sender = sender;
    }

    public Letter write(Subject subject, Language language, String readerName, String link) {
        LetterText words = LetterText.of(subject, language, sender.zone());
        Frame frame = Frame.of(language, subject.kind().isOfRelease());
        return new Letter(
                oneLine("[Sahkan] " + words.title()),
                text(words, frame, language, oneLine(readerName), link),
                html(words, frame, language, oneLine(readerName), link));
    }

    private String text(LetterText words, Frame frame, Language language, String name, String link) {
        return """
                %s %s

                %s

                %s
                %s

                %s
                %s

                %s
                """.formatted(
                        frame.greeting(),
                        name + ",",
                        String.join("\n\n", words.paragraphs()),
                        frame.linkLabel() + ":",
                        link,
                        frame.closing(),
                        sender.name(language),
                        frame.footer());
    }

    private String html(LetterText words, Frame frame, Language language, String name, String link) {
        String paragraphs = words.paragraphs().stream()
                .map(paragraph -> "<p>" + escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em">
                <p style="background:%s;color:#fff;padding:12px 16px;font-weight:bold">%s</p>
                <p>%s %s,</p>
                %s
                <p><a href="%s">%s</a></p>
                <p>%s<br>%s</p>
                <p style="font-size:13px">%s</p>
                </body></html>
                """.formatted(
                        language.code(),
                        escape(words.title()),
                        escape(sender.colour()),
                        escape(sender.name(language)),
                        escape(frame.greeting()),
                        escape(name),
                        paragraphs,
                        escape(link),
                        escape(frame.linkLabel()),
                        escape(frame.closing()),
                        escape(sender.name(language)),
                        escape(frame.footer()));
    }

    private record Frame(String greeting, String linkLabel, String closing, String footer) {

        static Frame of(Language language, boolean ofRelease) {
            return switch (language) {
                case INDONESIAN ->
                    new Frame(
                            "Yth.",
                            ofRelease ? "Lihat siaran" : "Lihat permohonan",
                            "Hormat kami,",
                            "Surel ini dikirim secara otomatis; mohon tidak dibalas. Kami tidak pernah meminta kata sandi"
                                    + " melalui surel.");
                case ENGLISH ->
                    new Frame(
                            "Dear",
                            ofRelease ? "See the release" : "See the application",
                            "Yours sincerely,",
                            "This message was sent automatically; please do not reply. We never ask for your password by"
                                    + " e-mail.");
            };
        }
    }

    /// A name with a line break must not become a header or a paragraph of its own.
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
