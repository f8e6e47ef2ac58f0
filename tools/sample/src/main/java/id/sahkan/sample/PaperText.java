package id.sahkan.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a paper says: issuer, title and paragraphs, filled in for one case.
record PaperText(String issuer, String title, List<String> paragraphs) {

    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z.0-9]+)}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id-ID"));
    private static final Map<String, Template> TEMPLATES = templates();

    private record Template(String issuer, String title, List<String> paragraphs) {}

    static PaperText of(Newsroom newsroom, Paper paper, LocalDate today) {
        var template = TEMPLATES.get(paper.requirement());
        if (template == null) {
            throw new IllegalArgumentException("No text for " + paper.requirement());
        }
        var values = values(newsroom, paper, today);
        return new PaperText(
                fill(template.issuer(), values),
                fill(template.title(), values),
                template.paragraphs().stream().map(text -> fill(text, values)).toList());
    }

    private static Map<String, String> values(Newsroom newsroom, Paper paper, LocalDate today) {
        var values = new HashMap<String, String>();
        var company = newsroom.company();
        var serial = newsroom.chief().serial();
        values.put("company", company.name());
        values.put("address", company.address());
        values.put("phone", company.phone());
        values.put("npwp", company.npwp());
        values.put("outlet", newsroom.name());
        values.put("domain", newsroom.domain());
        values.put("kbli", newsroom.type().kbli);
        values.put("director", newsroom.director().name());
        values.put("chief", newsroom.chief().name());
        values.put("reporter", newsroom.reporter().name());
        values.put("today", show(today));
        values.put("year", Integer.toString(today.getYear()));
        values.put("serial", Integer.toString(serial));
        values.put("price", Integer.toString(3 + serial % 17));
        values.put("capital", Integer.toString(1 + serial % 5));
        values.put("staff", Integer.toString(5 + serial % 9));
        values.put("visits", Integer.toString(10_000 + serial * 7 % 80_000));
        paper.fields().forEach((key, value) -> values.put("f." + key, show(value)));
        return values;
    }

    static String show(Object value) {
        return value instanceof LocalDate date ? DATE.format(date) : value.toString();
    }

    private static String fill(String text, Map<String, String> values) {
        return HOLE.matcher(text).replaceAll(hole -> {
            var value = values.get(hole.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing to fill in for " + hole.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static Map<String, Template> templates() {
        var templates = new HashMap<String, Template>();
        Stream.of(resource().split("(?m)^== ")).skip(1).forEach(section -> {
            var lineEnd = section.indexOf('\n');
            var head = section.substring(0, lineEnd).split(" \\| ", -1);
            var body = section.substring(lineEnd).strip();
            templates.put(head[0], new Template(head[1], head[2].strip(), List.of(body.split("\\n\\n"))));
        });
        return Map.copyOf(templates);
    }

    private static String resource() {
        try (var in = PaperText.class.getResourceAsStream("/sample/papers.txt")) {
            if (in == null) {
                throw new IllegalStateException("sample/papers.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
