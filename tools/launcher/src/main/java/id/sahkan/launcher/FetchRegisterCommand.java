package id.sahkan.launcher;

import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.Tile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// `./sahkan fetch-register URL FOLDER`: downloads the register's log of any office. What is there and complete is not
/// asked for again; the checkpoint of the visit before stays beside the new one. It judges nothing.
public final class FetchRegisterCommand {

    /// Where an office's log is, when only the office's address is given.
    private static final String USUAL = "/api/public/register-log";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 5;
    private static final int TOO_MANY = 429;
    private static final int OK = 200;

    private final String address;
    private final RegisterFolder folder;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private FetchRegisterCommand(URI address, Path folder) {
        String given = address.toString().replaceFirst("/+$", "");
        this.address = given.endsWith(USUAL) ? given : given + USUAL;
        this.folder = new RegisterFolder(folder);
    }

    static int run(URI address, Path folder) {
        return run(address, folder, Launcher::print);
    }

    static int run(URI address, Path folder, Consumer<String> say) {
        try {
            long size = new FetchRegisterCommand(address, folder).fetch();
            say.accept(size + " entries are in " + folder + ". Check them with ./sahkan verify-register " + folder
                    + " --key KEY");
            return 0;
        } catch (Trouble trouble) {
            say.accept(trouble.line());
            return VerifyJournalCommand.NOT_LOOKED;
        }
    }

    private long fetch() {
        byte[] checkpoint = get(RegisterFolder.CHECKPOINT);
        long size = size(checkpoint)
                .orElseThrow(() ->
                        new Trouble(address + " has no checkpoint of a log.", "Is that the address of an office?"));
        for (Tile tile : Tile.of(size)) {
            keep(tile.path(), tile.isFull());
            if (tile.level() == 0) {
                keep(tile.entriesPath(), tile.isFull());
            }
        }
        folder.read(RegisterFolder.CHECKPOINT)
                .filter(before -> !Arrays.equals(before, checkpoint))
                .ifPresent(before -> folder.write(
                        RegisterFolder.CHECKPOINT + "-" + size(before).orElse(0L), before));
        folder.write(RegisterFolder.CHECKPOINT, checkpoint);
        return size;
    }

    private static Optional<Long> size(byte[] checkpoint) {
        try {
            return Optional.of(Checkpoint.read(new String(checkpoint, StandardCharsets.UTF_8))
                    .size());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// A full tile never changes.
    private void keep(String path, boolean full) {
        if (!full || folder.read(path).isEmpty()) {
            folder.write(path, get(path));
        }
    }

    private byte[] get(String path) {
        URI file = URI.create(address + "/" + path);
        try {
            for (int attempt = 1; ; attempt++) {
                HttpResponse<byte[]> answer = client.send(
                        HttpRequest.newBuilder(file).timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == OK) {
                    return answer.body();
                }
                if (answer.statusCode() != TOO_MANY || attempt == TRIES) {
                    throw new Trouble(
                            file + " was answered with " + answer.statusCode() + ".", "Try it again in a minute.");
                }
                Thread.sleep(Duration.ofSeconds(patience(answer)));
            }
        } catch (IOException down) {
            throw new Trouble(file + " does not answer.", "Is the address right?");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Trouble("The register was not fetched.", "Start it again: what is there is kept.");
        }
    }

    /// The door says how long; a minute at the most.
    private static long patience(HttpResponse<byte[]> answer) {
        List<String> said = answer.headers().allValues("Retry-After");
        return said.isEmpty() || !said.getFirst().matches("\\d{1,2}")
                ? 1
                : Math.clamp(Long.parseLong(said.getFirst()), 1, 60);
    }
}
