package id.sahkan.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.SignedNote;
import id.sahkan.contracts.log.SignerKey;
import id.sahkan.contracts.log.VerifierKey;
import id.sahkan.contracts.log.WitnessKey;
import id.sahkan.contracts.log.WitnessRequest;
import id.sahkan.contracts.log.Witnessing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/// Somebody else who remembers how a register's log looked, and signs what has grown out of that and nothing
/// else (https://c2sp.org/tlog-witness). It reads no entry and knows nothing of decrees.
final class Witness {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    private final WitnessFolder folder;
    private final SignerKey key;
    private final Function<String, Optional<VerifierKey>> logs;
    private final Clock clock;
    private final Consumer<String> say;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param logs whom it knows, by the name at the beginning of a checkpoint
    Witness(
            Path folder,
            String name,
            InetSocketAddress address,
            Function<String, Optional<VerifierKey>> logs,
            Clock clock,
            Consumer<String> say) {
        this.folder = new WitnessFolder(folder);
        this.key = this.folder.key(name);
        this.logs = logs;
        this.clock = clock;
        this.say = say;
        try {
            this.server = HttpServer.create(address, 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    WitnessKey verifier() {
        return key.witness();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Answer(int status, String type, byte[] body) {

        static Answer of(int status, String line) {
            return new Answer(status, TEXT, (line + "\n").getBytes(UTF_8));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = exchange.getRequestMethod().equals("POST") ? posted(exchange) : read(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer read(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/key")) {
            return Answer.of(200, verifier().text());
        }
        if (path.equals("/")) {
            return Answer.of(200, verifier().name() + "\n" + String.join("\n", folder.lines()));
        }
        return path.startsWith("/checkpoints/")
                ? folder.seenById(path.substring("/checkpoints/".length()))
                        .map(note -> new Answer(200, TEXT, note))
                        .orElse(Answer.of(404, "not seen"))
                : Answer.of(404, "not found");
    }

    private Answer posted(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
            return Answer.of(404, "not found");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return Answer.of(413, "too long");
        }
        try {
            WitnessRequest request = WitnessRequest.read(body);
            Checkpoint now = Checkpoint.read(SignedNote.text(request.checkpoint()));
            Optional<VerifierKey> log = logs.apply(now.origin());
            if (log.isEmpty()) {
                return Answer.of(404, "this log is not known here");
            }
            return signed(request, log.get())
                    .map(note -> judged(request, now, note))
                    .orElse(Answer.of(403, "not signed by the log"));
        } catch (IllegalArgumentException malformed) {
            return Answer.of(400, "malformed");
        }
    }

    /// What the log itself has signed: whoever brings it may have put more lines below.
    private static Optional<byte[]> signed(WitnessRequest request, VerifierKey log) {
        try {
            return Optional.of(SignedNote.only(request.checkpoint(), log));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// One at a time: what was compared and what is written down must be the same.
    private synchronized Answer judged(WitnessRequest request, Checkpoint now, byte[] note) {
        Optional<Checkpoint> before = folder.seen(now.origin()).map(kept -> Checkpoint.read(SignedNote.text(kept)));
        return switch (Witnessing.judge(before, request, now)) {
            case Witnessing.Seen() -> seen(now, note);
            case Witnessing.FromElsewhere(long size) -> new Answer(409, SIZE, (size + "\n").getBytes(UTF_8));
            case Witnessing.AnotherHistory(long size) -> {
                folder.refuse(now, note);
                say.accept("REFUSED: " + now.origin() + " with " + now.size()
                        + " entries is not what was seen before with as many. Both are kept.");
                yield new Answer(409, SIZE, (size + "\n").getBytes(UTF_8));
            }
            case Witnessing.NotGrown() -> {
                folder.doubt(now, note);
                say.accept(
                        "Not signed: " + now.origin() + " with " + now.size()
                                + " entries came without a proof that it has"
                                + " grown out of what was seen before. Anybody can send that; if the log itself did, it has a fork.");
                yield Answer.of(422, "this is not what was seen before with more entries behind it");
            }
            case Witnessing.Malformed() -> Answer.of(400, "malformed");
        };
    }

    private Answer seen(Checkpoint now, byte[] note) {
        String line = key.cosign(SignedNote.text(note), clock.instant());
        folder.remember(now.origin(), (new String(note, UTF_8) + line).getBytes(UTF_8));
        return new Answer(200, TEXT, line.getBytes(UTF_8));
    }
}
