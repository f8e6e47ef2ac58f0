package id.sahkan.bench.system;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// One open page on a connection of its own, as small as it gets: five thousand of them must not be what is measured.
final class OpenStream implements AutoCloseable {

    private static final int LONGEST_LINE = 4096;

    private final Socket socket;
    private final InputStream in;
    private final int status;

    /// Returns when the answer has begun.
    OpenStream(URI gateway, String token) throws IOException {
        socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.getOutputStream()
                .write(("GET /api/live HTTP/1.1\r\nHost: " + gateway.getHost() + ":" + gateway.getPort()
                                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        in = new BufferedInputStream(socket.getInputStream(), 1024);
        String[] first = line().split(" ", 3);
        status = first.length > 1 ? Integer.parseInt(first[1]) : 0;
    }

    boolean isOpen() {
        return status == 200;
    }

    int status() {
        return status;
    }

    /// Until somebody ends it.
    void read(Consumer<String> line) {
        try {
            while (!socket.isClosed()) {
                line.accept(line());
            }
        } catch (IOException _) {
            // ended
        }
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0 || line.size() > LONGEST_LINE) {
                throw new IOException("ended");
            }
            if (one != '\r') {
                line.write(one);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
