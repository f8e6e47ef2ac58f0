package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/// Two offices, each role of an office, every operation of the description that is not everybody's: nobody finds,
/// changes or reads a word of what is another office's.
public final class OfficeMatrix {

    private static final List<String> STAFF =
            List.of("reviewer", "decree-officer", "signatory", "auditor", "administrator", "editor");

    private static final String PART = "part:";
    private static final String CSV = "csv:";

    private static final String APPLICANT = "applicant";

    /// When something was asked is no difference.
    private static final Pattern SOMETIMES = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z|\\(\\d+ bytes\\)");

    private final List<AccessMatrix.Operation> operations;
    private final List<AccessMatrix.Operation> ofTheInstallation;
    private final List<AccessMatrix.Operation> closed;
    private final List<AccessMatrix.Operation> everybodys;
    private final JsonNode description;
    private final Map<String, String> bodies;
    private final Set<String> withoutMarks;

    /// @param office the key
    /// @param values of the paths' variables and of the bodies' blanks, for one operation by `METHOD /path name`;
    ///     those of `?METHOD /path` are queries, `version` is what `If-Match` says, and `owner` whose they are
    /// @param marks words that stand in what is this office's and in nothing else
    public record Side(String office, Map<String, String> values, List<String> marks) {

        private String filled(String text, String operation) {
            String filled = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                String own = values.getOrDefault(operation + " " + value.getKey(), value.getValue());
                filled = filled.replace("{" + value.getKey() + "}", own);
            }
            return filled;
        }
    }

    /// @param bodies what is sent, by `METHOD /path`: JSON, `csv:` and a table, or `part:` and a file
    /// @param withoutMarks lists that show nothing of an office by which it could be known
    public OfficeMatrix(AccessMatrix matrix, Map<String, String> bodies, Set<String> withoutMarks) {
        this(matrix, bodies, withoutMarks, Set.of());
    }

    /// @param elsewhere operations that answer with no end, and are held by tests of their own
    public OfficeMatrix(
            AccessMatrix matrix, Map<String, String> bodies, Set<String> withoutMarks, Set<String> elsewhere) {
        this.operations = matrix.operations().stream()
                .filter(one -> !elsewhere.contains(name(one)))
                .filter(one -> !one.open() && one.path().startsWith("/api/"))
                // of the installation: for its operators, and for the auditors of the first office
                .filter(one -> !one.path().startsWith("/api/operations/"))
                .filter(one -> STAFF.stream().anyMatch(role -> allows(one, role)))
                .toList();
        this.ofTheInstallation = matrix.operations().stream()
                .filter(one -> !one.open() && one.path().startsWith("/api/operations/"))
                .toList();
        this.closed = matrix.operations().stream()
                .filter(one -> !elsewhere.contains(name(one)))
                .filter(one -> !one.open()
                        && one.path().startsWith("/api/")
                        && !one.path().startsWith("/api/operations/"))
                .toList();
        this.everybodys = matrix.operations().stream()
                .filter(one -> one.open() && one.method().equals("GET"))
                .toList();
        this.description = ApiContract.ofThisCheckout().description().path("paths");
        this.bodies = bodies;
        this.withoutMarks = withoutMarks;
    }

    /// For each operation and role one line for each answer that tells somebody of `own` anything of `other`, or lets
    /// them do anything there.
    public List<ForgottenOffice.Look> looks(MockMvc http, Side own, Side other) {
        return operations.stream()
                .flatMap(operation -> STAFF.stream()
                        .map(role -> new ForgottenOffice.Look(
                                name(operation), () -> leaks(operation, role, http, own, other))))
                .toList();
    }

    /// What somebody of this office reads of its own, as it is now. Whatever another office does later changes none of
    /// it: no word, and no number that counts.
    public List<ForgottenOffice.Look> undisturbed(MockMvc http, Side own) throws Exception {
        List<ForgottenOffice.Look> looks = new ArrayList<>();
        for (AccessMatrix.Operation operation : operations) {
            for (String role : STAFF) {
                if (operation.method().equals("GET") && allows(operation, role)) {
                    String before = read(operation, role, http, own);
                    looks.add(new ForgottenOffice.Look(
                            name(operation) + " of its own", () -> changed(before, read(operation, role, http, own))));
                }
            }
        }
        return looks;
    }

    private String read(AccessMatrix.Operation operation, String role, MockMvc http, Side own) throws Exception {
        String caller = TestToken.of("sub-own-" + role, own.office() + "/" + role);
        MockHttpServletResponse seen = ask(http, operation, caller, own, true);
        // of a drawn file its length depends on the moment
        return seen.getStatus() + " " + SOMETIMES.matcher(text(seen)).replaceAll("(sometimes)");
    }

    private static List<String> changed(String before, String now) {
        return now.equals(before) ? List.of() : List.of(before + " was before " + now);
    }

    /// Both ways: nobody of the one is told or changes anything of the other; nor where a statement forgets to ask for
    /// the office, since the database holds it.
    ///
    /// @param undisturbed by [#undisturbed], from before there was the other
    /// @param state everything that an office has
    /// @return what was forgotten, to be asked again where the database does not hold it
    public ForgottenOffice bothWays(
            MockMvc http,
            Statements statements,
            List<ForgottenOffice.Look> undisturbed,
            Side first,
            Side other,
            Function<Side, List<String>> state)
            throws Exception {
        assertThat(size()).isGreaterThan(100);
        List<String> before = state.apply(first);
        var asked = new ForgottenOffice(statements);
        assertThat(asked.leaks(undisturbed)).isEmpty();
        assertThat(asked.leaks(looks(http, other, first))).isEmpty();
        assertThat(state.apply(first)).isEqualTo(before);
        List<String> others = state.apply(other);
        assertThat(asked.leaks(looks(http, first, other))).isEmpty();
        assertThat(state.apply(other)).isEqualTo(others);

        assertThat(asked.found().values()).hasSizeGreaterThan(10).containsOnly("");
        assertThat(state.apply(first)).isEqualTo(before);
        assertThat(state.apply(other)).isEqualTo(others);
        return asked;
    }

    private List<String> leaks(AccessMatrix.Operation operation, String role, MockMvc http, Side own, Side other)
            throws Exception {
        List<String> found = new ArrayList<>();
        String caller = TestToken.of("sub-of-" + own.office(), own.office() + "/" + role);
        look(found, operation, role, caller, ask(http, operation, caller, other, true), own, other);
        if (operation.method().equals("GET") && takesOffice(operation)) {
            String unnamed = text(ask(http, operation, caller, other, false));
            if (hasOneOf(unnamed, other.marks())) {
                found.add(name(operation) + " as " + caller + " without an office: " + unnamed);
            }
        }
        if (!operation.method().equals("GET") && !allows(operation, "auditor")) {
            // reads there, and has the role here
            String both = TestToken.of("sub-of-both", own.office() + "/" + role, other.office() + "/auditor");
            MockHttpServletResponse seen = ask(http, operation, both, other, true);
            if (seen.getStatus() < 400) {
                found.add(name(operation) + " as " + both + ": was " + seen.getStatus());
            }
        }
        return found;
    }

    /// One line for each operation that its own office is refused or shows nothing of: then nothing was asked above.
    /// Nor does what is its own tell of the other.
    public List<String> unasked(MockMvc http, Side own, Side other) throws Exception {
        List<String> found = new ArrayList<>();
        for (AccessMatrix.Operation operation : operations) {
            String role = STAFF.stream()
                    .filter(one -> allows(operation, one))
                    .findFirst()
                    .orElseThrow();
            MockHttpServletResponse seen =
                    ask(http, operation, TestToken.of("sub-own-" + role, own.office() + "/" + role), own, true);
            boolean there = seen.getStatus() != 401
                    && seen.getStatus() != 500
                    && !hasOneOf(text(seen), List.of("\"code\":\"forbidden\"", "\"code\":\"not-found\""));
            boolean list = operation.method().equals("GET") && !isOfOne(operation, own);
            boolean shown = !list || withoutMarks.contains(name(operation)) || hasOneOf(text(seen), own.marks());
            if (!there || !shown || hasOneOf(text(seen), other.marks())) {
                found.add(name(operation) + " as " + role + " of its own office: was " + seen.getStatus() + " "
                        + text(seen));
            }
        }
        return found;
    }

    /// Endpoint × role × office × owner. One thing of an office is asked for by its owner and by a stranger; either is
    /// an applicant, or works for that office or the other one. The description says who is let in; nobody else is
    /// told anything. What would change something is asked by those alone who are refused.
    ///
    /// @return one line for each cell that is not so
    public List<String> owners(MockMvc http, Side own, Side other) throws Exception {
        List<String> found = new ArrayList<>();
        int cells = 0;
        for (AccessMatrix.Operation operation : closed) {
            for (Side of : List.of(own, other)) {
                if (takesOffice(operation) || !isOfOne(operation, of)) {
                    continue;
                }
                for (String role :
                        Stream.concat(Stream.of(APPLICANT), STAFF.stream()).toList()) {
                    for (boolean owner : new boolean[] {false, true}) {
                        boolean letIn = isLetIn(operation, role, of.office().equals(own.office()), owner);
                        if (letIn ? !operation.method().equals("GET") : isTheirs(operation, role, owner)) {
                            continue;
                        }
                        String caller = TestToken.of(
                                owner ? Objects.requireNonNull(of.values().get("owner")) : "stranger-to-" + of.office(),
                                role.equals(APPLICANT) ? role : own.office() + "/" + role);
                        cells++;
                        cell(found, operation, caller, letIn, ask(http, operation, caller, of, true), of);
                    }
                }
            }
        }
        if (cells < closed.size()) {
            found.add("only " + cells + " cells were asked for");
        }
        return found;
    }

    /// Whoever works for an office is no applicant any more. What they had sent to another one is theirs all the same:
    /// one door shows it to them and another does not.
    private static boolean isTheirs(AccessMatrix.Operation operation, String role, boolean owner) {
        return owner && !role.equals(APPLICANT) && operation.owner() != AccessMatrix.Owner.NOTHING;
    }

    /// @param here whether the role is one in the office whose the thing is
    private static boolean isLetIn(AccessMatrix.Operation operation, String role, boolean here, boolean owner) {
        boolean applies = role.equals(APPLICANT);
        boolean allowed = allows(operation, role) && (applies ? owner : here);
        return switch (operation.owner()) {
            case NOTHING -> allowed;
            case ALSO -> allowed || (owner && (applies || here));
            case ONLY, LIST -> allowed && owner;
        };
    }

    private static void cell(
            List<String> found,
            AccessMatrix.Operation operation,
            String caller,
            boolean letIn,
            MockHttpServletResponse seen,
            Side of) {
        boolean refused = seen.getStatus() == 403 || seen.getStatus() == 404;
        boolean right = letIn
                ? !refused && seen.getStatus() != 401 && seen.getStatus() < 500
                : refused && !hasOneOf(text(seen), of.marks());
        if (!right) {
            found.add(name(operation) + " of " + of.office() + " as " + caller + ", who is "
                    + (letIn ? "let in" : "refused") + ": was " + seen.getStatus() + " " + text(seen));
        }
    }

    /// What runs is of the installation: of the staff only the first office's may look, and nobody of another one.
    ///
    /// @return one line for each role that this office has there
    public List<String> installation(MockMvc http, String office) throws Exception {
        List<String> found = new ArrayList<>();
        for (AccessMatrix.Operation operation : ofTheInstallation) {
            for (String role : STAFF) {
                String address = operation.path().replaceAll("\\{[^}]+}", "1");
                MockHttpServletResponse seen = http.perform(MockMvcRequestBuilders.request(
                                        HttpMethod.valueOf(operation.method()), address)
                                .header("Authorization", "Bearer " + TestToken.of("sub-1", office + "/" + role)))
                        .andReturn()
                        .getResponse();
                if (seen.getStatus() != 403) {
                    found.add(role + " " + name(operation) + ": was " + seen.getStatus());
                }
            }
        }
        return found;
    }

    /// Who works for one office reads of the other what everybody reads of it: no less for being held to their own.
    public List<String> lessThanEverybody(MockMvc http, Side own, Side other) throws Exception {
        List<String> found = new ArrayList<>();
        int shown = 0;
        for (AccessMatrix.Operation operation : everybodys) {
            String address = other.filled(operation.path(), name(operation)) + query(operation, other, true);
            if (address.contains("{")) {
                continue;
            }
            String everybody = publicly(http, address, null);
            String staff = publicly(http, address, TestToken.of("sub-1", own.office() + "/editor"));
            shown += hasOneOf(everybody, other.marks()) ? 1 : 0;
            if (!staff.equals(everybody)) {
                found.add(name(operation) + ": " + staff + " and not " + everybody);
            }
        }
        return shown == 0 ? List.of("nothing is shown to anybody") : found;
    }

    private static String publicly(MockMvc http, String address, @Nullable String caller) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request =
                MockMvcRequestBuilders.get(address).accept(MediaType.ALL);
        if (caller != null) {
            request.header("Authorization", "Bearer " + caller);
        }
        MockHttpServletResponse seen = http.perform(request).andReturn().getResponse();
        return seen.getStatus() + " " + SOMETIMES.matcher(text(seen)).replaceAll("(sometimes)");
    }

    public int size() {
        return operations.size() * STAFF.size();
    }

    private void look(
            List<String> found,
            AccessMatrix.Operation operation,
            String role,
            String caller,
            MockHttpServletResponse seen,
            Side own,
            Side other) {
        boolean refused = seen.getStatus() == 404 || (!allows(operation, role) && seen.getStatus() == 403);
        boolean list = operation.method().equals("GET") && !isOfOne(operation, other);
        boolean kept = list
                ? (refused || seen.getStatus() == 200)
                : isOfOne(operation, other) ? refused : seen.getStatus() >= 400 && seen.getStatus() < 500;
        if (!kept || hasOneOf(text(seen), other.marks())) {
            found.add(name(operation) + " as " + caller + " of " + own.office() + ": was " + seen.getStatus() + " "
                    + text(seen));
        }
    }

    /// Asked for one thing of an office, or for what is named by the office.
    private boolean isOfOne(AccessMatrix.Operation operation, Side side) {
        return takesOffice(operation)
                || side.values().keySet().stream()
                        .anyMatch(value -> operation.path().contains("{" + value + "}"));
    }

    private MockHttpServletResponse ask(
            MockMvc http, AccessMatrix.Operation operation, String caller, Side of, boolean named) throws Exception {
        String address = of.filled(operation.path(), name(operation)) + query(operation, of, named);
        String body = of.filled(bodies.getOrDefault(name(operation), ""), name(operation));
        HttpMethod method = HttpMethod.valueOf(operation.method());
        AbstractMockHttpServletRequestBuilder<?> request = body.startsWith(PART)
                ? MockMvcRequestBuilders.multipart(method, address)
                        .part(new MockPart("file", "berkas.pdf", bytes(body.substring(PART.length()))))
                : MockMvcRequestBuilders.request(method, address);
        request.header("Authorization", "Bearer " + caller);
        String version = of.values().get("version");
        if (version != null && !operation.method().equals("GET")) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (body.startsWith(CSV)) {
            request.contentType("text/csv").content(bytes(body.substring(CSV.length())));
        } else if (!body.isEmpty() && !body.startsWith(PART)) {
            request.contentType("application/json").content(bytes(body));
        }
        return http.perform(request).andReturn().getResponse();
    }

    private String query(AccessMatrix.Operation operation, Side of, boolean named) {
        String query = of.values().getOrDefault("?" + name(operation), "");
        String office = named && takesOffice(operation) ? "office=" + of.office() : "";
        String whole = query + (query.isEmpty() || office.isEmpty() ? "" : "&") + office;
        return whole.isEmpty() ? "" : "?" + whole;
    }

    private boolean takesOffice(AccessMatrix.Operation operation) {
        JsonNode path = description.path(operation.path());
        return takesOffice(path.path("parameters"))
                || takesOffice(
                        path.path(operation.method().toLowerCase(Locale.ROOT)).path("parameters"));
    }

    private static boolean takesOffice(JsonNode parameters) {
        return parameters
                .valueStream()
                .anyMatch(one -> one.path("name").asString("").equals("office")
                        || one.path("$ref").asString("").endsWith("/OwnOffice"));
    }

    private static boolean allows(AccessMatrix.Operation operation, String role) {
        return operation.roles().contains("any") || operation.roles().contains(role);
    }

    private static boolean hasOneOf(String text, List<String> marks) {
        return marks.stream().anyMatch(text::contains);
    }

    private static String name(AccessMatrix.Operation operation) {
        return operation.method() + " " + operation.path();
    }

    private static String text(MockHttpServletResponse seen) {
        String type = seen.getContentType();
        byte[] body = seen.getContentAsByteArray();
        return type == null || type.contains("json") || type.contains("text")
                // a problem says the address that was asked for
                ? new String(body, StandardCharsets.UTF_8).replaceAll("\"instance\":\"[^\"]*\"", "")
                : begins(body, "PK")
                        ? unpacked(body)
                        : begins(body, "%PDF") ? drawn(body) : "(" + body.length + " bytes)";
    }

    private static boolean begins(byte[] body, String mark) {
        return Arrays.equals(body, 0, Math.min(body.length, mark.length()), bytes(mark), 0, mark.length());
    }

    /// What is written on a paper, on one line: where a line ends is no difference.
    private static String drawn(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A workbook is a ZIP of XML. Read from a file: its entries do not say beforehand how long they are.
    private static String unpacked(byte[] zip) {
        try {
            Path file = Files.createTempFile("answer", ".zip");
            try {
                Files.write(file, zip);
                StringBuilder all = new StringBuilder();
                try (ZipFile opened = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : Collections.list(opened.entries())) {
                        try (InputStream in = opened.getInputStream(entry)) {
                            all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }
                return all.toString();
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return operations.stream().map(OfficeMatrix::name).collect(Collectors.joining("\n"));
    }
}
