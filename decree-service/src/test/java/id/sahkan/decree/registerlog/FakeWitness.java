package id.sahkan.decree.registerlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.SignedNote;
import id.sahkan.contracts.log.SignerKey;
import id.sahkan.contracts.log.WitnessKey;
import id.sahkan.contracts.log.WitnessRequest;
import id.sahkan.contracts.log.Witnessing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A witness without a disk. It says what it is told to say, or what a witness says.
final class FakeWitness {

    static final String NAME = "saksi.example/uji";

    private final SignerKey key = SignerKey.of(NAME, new byte[32]);
    private final HttpServer server;
    volatile Optional<Checkpoint> seen = Optional.empty();
    volatile int asked;
    /// Instead of what it would say.
    volatile @Nullable Integer status;

    FakeWitness() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/add-checkpoint", exchange -> {
            asked++;
            WitnessRequest request =
                    WitnessRequest.read(exchange.getRequestBody().readAllBytes());
            String text = SignedNote.text(request.checkpoint());
            Checkpoint now = Checkpoint.read(text);
            Witnessing.Answer answer = Witnessing.judge(seen, request, now);
            int said = switch (answer) {
                case Witnessing.Seen() -> 200;
                case Witnessing.FromElsewhere _, Witnessing.AnotherHistory _ -> 409;
                case Witnessing.NotGrown() -> 422;
                case Witnessing.Malformed() -> 400;
            };
            Integer told = status;
            byte[] body = switch (told == null ? said : told) {
                case 200 -> {
                    seen = Optional.of(now);
                    yield key.cosign(text, Instant.now()).getBytes(UTF_8);
                }
                case 409 -> (seen.map(Checkpoint::size).orElse(0L) + "\n").getBytes(UTF_8);
                default -> "no\n".getBytes(UTF_8);
            };
            exchange.sendResponseHeaders(told == null ? said : told, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String setting() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + " "
                + key.witness().text();
    }

    WitnessKey verifier() {
        return key.witness();
    }
}
