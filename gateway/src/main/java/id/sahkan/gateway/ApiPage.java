package id.sahkan.gateway;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API description as one page: operations by their tag, then what is sent and answered. Plain HTML, because the
/// site lets nothing run that is not its own.
final class ApiPage {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final List<String> LIMITS = List.of(
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "default",
            "const");

    private final JsonNode description;
    private final String style;

    ApiPage(byte[] yaml, String style) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(new ByteArrayInputStream(yaml));
        this.description = JsonMapper.shared().valueToTree(read);
        this.style = style;
    }

    private record Operation(String method, String path, JsonNode shared, JsonNode node) {

        String id() {
            return node.path("operationId").asString();
        }

        boolean has(String tag) {
            return node.path("tags")
                    .valueStream()
                    .anyMatch(one -> one.asString().equals(tag));
        }
    }

    String render() {
        JsonNode info = description.path("info");
        String title = text(info.path("title")) + " API " + text(info.path("version"));
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><link rel="stylesheet" href="%s"></head>
                <body><header><h1>%s</h1><p>%s</p>%s<p><a href="%s">This description as OpenAPI</a></p></header>
                <nav aria-label="Operations">%s</nav>
                <main>%s%s%s</main></body></html>
                """.formatted(
                        title,
                        style,
                        title,
                        text(info.path("summary")),
                        paragraphs(info.path("description")),
                        ApiDescription.FILE,
                        each(tags(), this::contents),
                        each(tags(), this::section),
                        problems(),
                        schemas());
    }

    private Stream<JsonNode> tags() {
        return description.path("tags").valueStream();
    }

    private List<Operation> operations(JsonNode tag) {
        return description
                .path("paths")
                .propertyStream()
                .flatMap(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .map(method -> new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().path("parameters"),
                                path.getValue().path(method))))
                .filter(operation -> operation.has(tag.path("name").asString()))
                .toList();
    }

    private String contents(JsonNode tag) {
        return "<h2><a href=\"#tag-%1$s\">%1$s</a></h2><ul>%2$s</ul>"
                .formatted(
                        text(tag.path("name")),
                        each(
                                operations(tag).stream(),
                                operation -> "<li><a href=\"#%s\"><b>%s</b> %s</a></li>"
                                        .formatted(
                                                escape(operation.id()), operation.method(), escape(operation.path()))));
    }

    private String section(JsonNode tag) {
        return "<section><h2 id=\"tag-%1$s\">%1$s</h2>%2$s%3$s</section>"
                .formatted(
                        text(tag.path("name")),
                        paragraphs(tag.path("description")),
                        each(operations(tag).stream(), this::operation));
    }

    private String operation(Operation operation) {
        JsonNode node = operation.node();
        return """
                <article id="%s"><h3><b>%s</b> <code>%s</code></h3><p>%s</p>%s<p class="note">%s</p>%s%s%s%s</article>
                """.formatted(
                        escape(operation.id()),
                        operation.method(),
                        escape(operation.path()),
                        text(node.path("summary")),
                        paragraphs(node.path("description")),
                        node.path("security").isArray() && node.path("security").isEmpty()
                                ? "For everyone."
                                : "Needs a session or a token.",
                        parameters(operation),
                        body(node.path("requestBody")),
                        answers(node.path("responses")),
                        ownProblems(node.path("x-problems")));
    }

    private String parameters(Operation operation) {
        String rows = each(
                Stream.concat(
                                operation.shared().valueStream(),
                                operation.node().path("parameters").valueStream())
                        .map(this::resolved),
                parameter -> row(
                        code(parameter.path("name").asString()),
                        text(parameter.path("in")),
                        type(parameter.path("schema")),
                        required(parameter.path("required").asBoolean()),
                        text(parameter.path("description"))));
        return rows.isEmpty() ? "" : table("Parameters", List.of("name", "in", "type", "required", "meaning"), rows);
    }

    private String body(JsonNode requestBody) {
        JsonNode resolved = resolved(requestBody);
        return resolved.isMissingNode() ? "" : "<h4>Body</h4>" + content(resolved.path("content"));
    }

    private String answers(JsonNode responses) {
        return table(
                "Answers", List.of("status", "meaning", "headers", "body"), each(responses.propertyStream(), entry -> {
                    JsonNode response = resolved(entry.getValue());
                    return row(
                            code(entry.getKey()),
                            text(response.path("description")),
                            each(response.path("headers").propertyStream(), header -> code(header.getKey()) + " "),
                            content(response.path("content")));
                }));
    }

    private String content(JsonNode content) {
        return each(content.propertyStream(), entry -> {
            JsonNode schema = entry.getValue().path("schema");
            String fields = schema.has("$ref") ? "" : fields("", schema);
            return "<p>%s %s</p>%s"
                    .formatted(code(entry.getKey()), type(schema), fields.isEmpty() ? "" : fieldTable(fields));
        });
    }

    private String ownProblems(JsonNode codes) {
        return codes.isEmpty()
                ? ""
                : "<p>Its own problems: %s; any of the <a href=\"#common-problems\">common ones</a>.</p>"
                        .formatted(codes.valueStream()
                                .map(JsonNode::asString)
                                .map(this::problem)
                                .collect(Collectors.joining(", ")));
    }

    private String problems() {
        return """
                <section><h2 id="common-problems">Common problems</h2><p>What any operation may answer.</p><ul>%s</ul>
                </section>
                """.formatted(each(
                description.path("x-common-problems").valueStream().map(JsonNode::asString),
                one -> "<li>" + problem(one) + "</li>"));
    }

    private String problem(String code) {
        return code(code) + " " + text(description.path("x-problem-codes").path(code));
    }

    private String schemas() {
        return "<section><h2 id=\"schemas\">What is sent and answered</h2>%s</section>"
                .formatted(each(
                        description.path("components").path("schemas").propertyStream(),
                        entry -> schema(entry.getKey(), entry.getValue())));
    }

    private String schema(String name, JsonNode schema) {
        String fields = fields("", schema);
        return "<article id=\"schema-%1$s\"><h3>%1$s</h3>%2$s%3$s</article>"
                .formatted(
                        escape(name),
                        paragraphs(schema.path("description")),
                        fields.isEmpty() ? "<p>" + type(schema) + "</p>" : fieldTable(fields));
    }

    private static String fieldTable(String rows) {
        return table("Fields", List.of("name", "type", "required", "meaning"), rows);
    }

    /// One row for each field, also for those of an object that has no name of its own: `period.code`, `items[].id`.
    private String fields(String prefix, JsonNode schema) {
        String inherited = each(
                schema.path("allOf").valueStream(),
                part -> part.has("$ref") ? row("", "all of " + type(part), "", "") : fields(prefix, part));
        List<String> needed =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return inherited
                + each(schema.path("properties").propertyStream(), entry -> {
                    String name = prefix + entry.getKey();
                    JsonNode field = entry.getValue();
                    return row(
                                    code(name),
                                    type(field),
                                    required(needed.contains(entry.getKey())),
                                    text(field.path("description")))
                            + (field.has("$ref") ? "" : fields(name + ".", field))
                            + (field.path("items").has("properties") ? fields(name + "[].", field.path("items")) : "");
                });
    }

    private String type(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return "<a href=\"#schema-%1$s\">%1$s</a>".formatted(escape(lastOf(reference)));
        }
        for (String composed : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(composed)) {
                return schema.path(composed)
                        .valueStream()
                        .map(this::type)
                        .collect(Collectors.joining(composed.equals("allOf") ? " and " : " or "));
            }
        }
        JsonNode type = schema.path("type");
        List<String> said = new ArrayList<>();
        said.add(
                type.isArray()
                        ? type.valueStream().map(ApiPage::text).collect(Collectors.joining(" or "))
                        : text(type));
        if (schema.has("items")) {
            said.add("of " + type(schema.path("items")));
        }
        if (schema.has("enum")) {
            said.add(schema.path("enum")
                    .valueStream()
                    .map(value -> code(value.isNull() ? "null" : value.asString()))
                    .collect(Collectors.joining(" ")));
        }
        LIMITS.stream()
                .filter(schema::has)
                .map(limit -> limit + " " + code(schema.path(limit).asString()))
                .forEach(said::add);
        return String.join(", ", said);
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }

    private static String lastOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String required(boolean required) {
        return required ? "yes" : "no";
    }

    private static String table(String title, List<String> columns, String rows) {
        return "<table><caption>%s</caption><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
                .formatted(title, each(columns.stream(), column -> "<th scope=\"col\">" + column + "</th>"), rows);
    }

    private static String row(String... cells) {
        return "<tr>" + each(Stream.of(cells), cell -> "<td>" + cell + "</td>") + "</tr>";
    }

    private static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    private static String paragraphs(JsonNode text) {
        return text.isMissingNode()
                ? ""
                : each(
                        Stream.of(text.asString().strip().split("\n\\s*\n")),
                        paragraph -> "<p>" + marked(escape(paragraph)) + "</p>");
    }

    private static String text(JsonNode text) {
        return text.isMissingNode() ? "" : marked(escape(text.asString()));
    }

    /// Of Markdown only what the description uses.
    private static String marked(String escaped) {
        return escaped.replaceAll("`([^`]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static <T> String each(Stream<T> of, Function<T, String> rendered) {
        return of.map(rendered).collect(Collectors.joining());
    }
}
