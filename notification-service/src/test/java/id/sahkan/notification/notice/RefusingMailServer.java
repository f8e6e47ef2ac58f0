package id.sahkan.notification.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A mail server that says at one step what a test wants, and takes everything at the others.
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    RefusingMailServer() {
        try {
            socket = new ServerSocket(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// @param step `GREETING`, `MAIL`, `RCPT`, `DATA` or `END`
    void says(String step, String answer) {
        answers.clear();
        answers.put(step, answer);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "GREETING", "220 ready");
            boolean content = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (content) {
                    if (line.equals(".")) {
                        content = false;
                        say(client, "END", "250 2.0.0 taken");
                    }
                    continue;
                }
                String step = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                switch (step) {
                    case "DATA" -> content = say(client, step, "354 go on").startsWith("354");
                    case "QUIT" -> {
                        say(client, step, "221 bye");
                        return;
                    }
                    default -> say(client, step, "250 2.0.0 fine");
                }
            }
        } catch (IOException _) {
            // whoever is gone need not be answered
        }
    }

    private String say(Socket client, String step, String otherwise) throws IOException {
        String said = answers.getOrDefault(step, otherwise);
        client.getOutputStream().write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return said;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
