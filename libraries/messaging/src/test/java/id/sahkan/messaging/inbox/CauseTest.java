package id.sahkan.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.EventFormatException;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.messaging.inbox.Cause.Code;
import id.sahkan.messaging.relay.Envelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A client gets a code for every reason that has one, and a new reason turns this red until somebody says which.
class CauseTest {

    /// How a reason reads, and what it is. `OTHER` where no code says it better.
    private record Reason(String sentence, Code code) {}

    /// By where it is written, in the sources of any module.
    private static final Map<String, Reason> WRITTEN = Map.ofEntries(
            written("Envelope: \"sequence below 1\"", "sequence below 1", Code.ENVELOPE),
            written(
                    "Envelope: \"an attribute of the event cannot be read\"",
                    "an attribute of the event cannot be read",
                    Code.ENVELOPE),
            written("Envelope: \"the event has no \" + attribute", "the event has no type", Code.ENVELOPE),
            written(
                    "Envelope: \"attribute \" + attribute + \" of the event cannot be read\"",
                    "attribute type of the event cannot be read",
                    Code.ENVELOPE),
            written(
                    "Envelope: \"the schema of the event has no version\"",
                    "the schema of the event has no version",
                    Code.ENVELOPE),
            written(
                    "Envelope: \"the event is not of the service of its topic\"",
                    "the event is not of the service of its topic",
                    Code.ENVELOPE),
            written("EventCodec: \"an event must not be null\"", "an event must not be null", Code.NOT_JSON),
            written(
                    "EventCodec: \"not a readable \" + eventClass.getSimpleName()",
                    "not a readable ApplicationWithdrawn",
                    Code.NOT_JSON),
            written(
                    "RequiredFields: event.getClass().getSimpleName() + \" lacks '\" + component.getName() + \"'\"",
                    "ApplicationWithdrawn lacks 'applicationId'",
                    Code.NOT_JSON),
            written("OfficeEvents: \"no such application\"", "no such application", Code.NO_SUCH_APPLICATION),
            written("OfficeEvents: code.code()", "not-filed", Code.OTHER),
            written(
                    "ApplicantEvents: \"completion of an application that was never submitted\"",
                    "completion of an application that was never submitted",
                    Code.OTHER),
            written("ApplicantEvents: refused.code().code()", "completion-not-requested", Code.OTHER),
            written(
                    "VerificationEvents: \"this service reads events of verification only\"",
                    "this service reads events of verification only",
                    Code.OTHER));

    private static Map.Entry<String, Reason> written(String where, String sentence, Code code) {
        return Map.entry(where, new Reason(sentence, code));
    }

    /// What stands between the parentheses, with at most two further pairs inside.
    private static final Pattern THROWN = Pattern.compile(
            "new (?:PoisonEvent|EventFormat)Exception\\(\\s*((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))+)\\)");

    @Test
    void everyReasonInTheSourcesHasACause() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path source : sources()) {
            String type = source.getFileName().toString().replace(".java", "");
            THROWN.matcher(Files.readString(source))
                    .results()
                    .forEach(thrown -> found.add(type + ": " + thrown.group(1).replaceAll("\\s+", " ")));
        }
        assertThat(found)
                .as("say which cause a new reason is, in Cause and here")
                .containsExactlyInAnyOrderElementsOf(WRITTEN.keySet());
        WRITTEN.forEach((where, reason) -> {
            ParkKind kind = where.startsWith("Envelope:") ? ParkKind.UNREADABLE : ParkKind.POISON;
            assertThat(Cause.of(kind, reason.sentence()).code()).as(where).isEqualTo(reason.code());
        });
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        List<Path> sources = new ArrayList<>();
        for (Path folder : folders(root)) {
            Path main = folder.resolve("src/main/java");
            if (Files.isDirectory(main)) {
                try (Stream<Path> files = Files.walk(main)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    /// A module lies in the checkout or one folder below.
    private static List<Path> folders(Path root) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path folder : children(root)) {
            folders.add(folder);
            folders.addAll(children(folder));
        }
        return folders;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void whatTheInboxSaysItselfIsReadBackWithItsVersion() {
        assertThat(Cause.of(ParkKind.GAP, Cause.versionMissing(7))).isEqualTo(new Cause(Code.VERSION_MISSING, 7L));
        assertThat(Cause.of(ParkKind.UNKNOWN_VERSION, Cause.payloadNewer(2)))
                .isEqualTo(new Cause(Code.PAYLOAD_NEWER, 2L));
        assertThat(Cause.of(ParkKind.BEHIND, Cause.EARLIER_PARKED)).isEqualTo(new Cause(Code.EARLIER_PARKED, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"applicationId\":\"", "Budi", "[]", "null", "{}"})
    void contentThatIsNoSuchEventIsNotJson(String content) {
        assertThatThrownBy(
                        () -> EventCodec.decode(content.getBytes(StandardCharsets.UTF_8), ApplicationWithdrawn.class))
                .isInstanceOfSatisfying(
                        EventFormatException.class,
                        refused -> assertThat(Cause.of(ParkKind.POISON, String.valueOf(refused.getMessage())))
                                .isEqualTo(new Cause(Code.NOT_JSON, null)));
    }

    @Test
    void whatHasNoUsableEnvelopeIsOfTheEnvelope() {
        Map<String, Object> headers = new HashMap<>(TestEvents.headers(TestEvents.BUDI, 1));
        headers.remove("ce_type");
        assertThatThrownBy(() -> Envelope.received("sahkan.applicant", headers))
                .isInstanceOfSatisfying(
                        PoisonEventException.class,
                        refused -> assertThat(Cause.of(ParkKind.UNREADABLE, String.valueOf(refused.getMessage())))
                                .isEqualTo(new Cause(Code.ENVELOPE, null)));
    }

    @Test
    void whatTheDatabaseOrAServiceRefusedKeepsItsWordInTheReason() {
        for (String reason : List.of("DuplicateKeyException", "the handler failed with NullPointerException", "x")) {
            assertThat(Cause.of(ParkKind.POISON, reason)).isEqualTo(new Cause(Code.OTHER, null));
        }
    }

    @Test
    void theCodesAreThoseOfTheDescription() {
        assertThat(Stream.of(Code.values()).map(Code::wire))
                .containsExactly(
                        "version-missing",
                        "earlier-parked",
                        "payload-newer",
                        "not-json",
                        "no-such-application",
                        "envelope",
                        "other");
    }
}
