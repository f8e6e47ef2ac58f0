package id.sahkan.gateway;

import id.sahkan.testing.ApiContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A connection on which anything can be written, well-formed or not, and slowly.
final class RawConnection implements AutoCloseable {

    private static final int GIVEN_UP_AFTER = 20_000;

    private final Socket socket;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

    RawConnection(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(GIVEN_UP_AFTER);
    }

    record Answer(int status, String headers, String body) {

        boolean isProblem(String code) {
            return headers.contains("content-type: application/problem+json") && body.contains("\"" + code + "\"");
        }

        /// As the description has it, of a request that could be read so far.
        Answer asDescribed(String method, String path) {
            DescribedAnswers.hold(new ApiContract.Exchange(
                    method,
                    path,
                    Map.of(),
                    Map.of(),
                    new byte[0],
                    status,
                    headers.lines()
                            .skip(1)
                            .map(line -> line.split(": ", 2))
                            .collect(Collectors.toMap(header -> header[0], header -> header[1], (one, _) -> one)),
                    body.getBytes(StandardCharsets.UTF_8)));
            return this;
        }
    }

    RawConnection write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawConnection write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /// Whoever is refused on the way stops sending and reads.
    RawConnection writeSlowly(byte[] bytes, int times, Duration every) {
        var left = new AtomicInteger(times);
        pace.scheduleAtFixedRate(
                () -> {
                    try {
                        if (left.getAndDecrement() <= 0) {
                            throw new IOException("all is sent");
                        }
                        write(bytes);
                    } catch (IOException done) {
                        throw new java.io.UncheckedIOException(done);
                    }
                },
                0,
                every.toMillis(),
                TimeUnit.MILLISECONDS);
        return this;
    }

    RawConnection writeAfter(String text, Duration rest) {
        pace.schedule(() -> write(text), rest.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /// What came until the other side ended or the answer was whole; status 0 when nothing did.
    Answer answer() throws IOException {
        var seen = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            byte[] piece = new byte[8192];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                seen.write(piece, 0, read);
                if (isWhole(seen)) {
                    break;
                }
            }
        } catch (java.net.SocketException | java.net.SocketTimeoutException over) {
            // What had come until then counts.
        }
        String text = seen.toString(StandardCharsets.UTF_8);
        int gap = text.indexOf("\r\n\r\n");
        return gap < 0
                ? new Answer(0, "", text)
                : new Answer(
                        Integer.parseInt(text.split(" ", 3)[1]),
                        text.substring(0, gap).toLowerCase(Locale.ROOT),
                        text.substring(gap + 4));
    }

    private static boolean isWhole(ByteArrayOutputStream seen) {
        String text = seen.toString(StandardCharsets.ISO_8859_1);
        if (text.startsWith("HTTP/1.1 304") && text.endsWith("\r\n\r\n")) {
            return true;
        }
        int gap = text.indexOf("\r\n\r\n");
        if (gap < 0) {
            return false;
        }
        String headers = text.substring(0, gap).toLowerCase(Locale.ROOT);
        int length = headers.indexOf("\r\ncontent-length: ");
        return length >= 0
                ? text.length() - gap - 4
                        >= Integer.parseInt(headers.substring(length + 18).split("\r\n", 2)[0])
                : headers.contains("transfer-encoding: chunked") && text.endsWith("\r\n0\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        pace.shutdownNow();
        socket.close();
    }
}
