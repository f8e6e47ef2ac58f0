package id.sahkan.journeys.faults;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A TCP link over loopback that can be slowed, silenced and cut, and that listens for a [Trap]. With several targets
/// it takes them in turn and passes over those that nobody answers at.
public final class Link implements AutoCloseable {

    /// How requests are cut out of the stream.
    public enum Protocol {
        /// Each as a whole: a length, and so many bytes.
        KAFKA,
        /// As they come.
        ANY
    }

    /// What the link does to those who use it.
    public enum Weather {
        CLEAR,
        SLOW,
        /// Nothing passes in either direction, and nobody is told.
        HALF_OPEN,
        /// Requests arrive and answers do not.
        ONE_WAY,
        /// Connections are reset, also new ones.
        RESET
    }

    private static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int CHUNK = 64 << 10;

    private final ServerSocket door;
    private final Protocol protocol;
    private final int[] targets;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Trap> armed = new AtomicReference<>();
    private volatile Weather weather = Weather.CLEAR;

    /// @param port 0 for any free one
    public Link(int port, Protocol protocol, int... targets) {
        this.protocol = protocol;
        this.targets = targets.clone();
        try {
            this.door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Bytes that were swallowed cannot be brought back: what comes after them ends the connections, too.
    public void weather(Weather next) {
        Weather before = weather;
        weather = next;
        if (next == Weather.RESET || before == Weather.HALF_OPEN || before == Weather.ONE_WAY) {
            lines.forEach(Line::reset);
        }
    }

    public void arm(Trap trap) {
        armed.set(trap);
    }

    public void disarm() {
        armed.set(null);
    }

    /// Whether one of its connections reaches the target from this port.
    public boolean comesFrom(int localPort) {
        return lines.stream().anyMatch(line -> line.server.getLocalPort() == localPort);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> accept(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void accept(Socket client) {
        Socket server = weather == Weather.RESET ? null : connect();
        if (server == null) {
            reset(client);
            return;
        }
        Line line = new Line(client, server);
        lines.add(line);
        Thread.ofVirtual().start(line::answers);
        line.requests();
    }

    private @Nullable Socket connect() {
        int first = turn.getAndIncrement();
        for (int i = 0; i < targets.length; i++) {
            try {
                int target = targets[Math.floorMod(first + i, targets.length)];
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                server.setTcpNoDelay(true);
                return server;
            } catch (IOException nobody) {
                // the next one, perhaps
            }
        }
        return null;
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // that was the aim
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        lines.forEach(Line::reset);
    }

    private final class Line {

        private final Socket client;
        private final Socket server;
        private volatile @Nullable Trap waiting;
        private volatile boolean muted;
        private @Nullable Trap heardFor;
        private Predicate<byte[]> ear = _ -> false;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void reset() {
            lines.remove(this);
            Link.reset(client);
            Link.reset(server);
        }

        void requests() {
            try (InputStream in = client.getInputStream()) {
                client.setTcpNoDelay(true);
                OutputStream out = server.getOutputStream();
                DataInputStream stream = new DataInputStream(in);
                for (byte[] request = next(stream); request.length > 0; request = next(stream)) {
                    delay();
                    if (weather == Weather.HALF_OPEN || muted) {
                        continue;
                    }
                    Trap trap = sprung(request);
                    if (trap != null && trap.moment() == Trap.Moment.BEFORE_THE_REQUEST) {
                        muted = true;
                        trap.strike().accept(Link.this);
                        continue;
                    }
                    waiting = trap == null ? waiting : trap;
                    out.write(request);
                }
            } catch (IOException broken) {
                // the other direction ends as well
            } finally {
                reset();
            }
        }

        void answers() {
            byte[] chunk = new byte[CHUNK];
            try (InputStream in = server.getInputStream()) {
                OutputStream out = client.getOutputStream();
                for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                    delay();
                    Trap trap = waiting;
                    if (trap != null) {
                        waiting = null;
                        muted = true;
                        trap.strike().accept(Link.this);
                    }
                    if (!muted && weather != Weather.HALF_OPEN && weather != Weather.ONE_WAY) {
                        out.write(chunk, 0, count);
                    }
                }
            } catch (IOException broken) {
                // the other direction ends as well
            } finally {
                reset();
            }
        }

        private byte[] next(DataInputStream stream) throws IOException {
            if (protocol == Protocol.ANY) {
                byte[] chunk = new byte[CHUNK];
                int count = stream.read(chunk);
                return count < 0 ? new byte[0] : Arrays.copyOf(chunk, count);
            }
            try {
                int length = stream.readInt();
                byte[] request = new byte[4 + length];
                ByteBuffer.wrap(request).putInt(length);
                stream.readFully(request, 4, length);
                return request;
            } catch (EOFException over) {
                return new byte[0];
            }
        }

        private @Nullable Trap sprung(byte[] request) {
            Trap trap = armed.get();
            if (trap == null) {
                return null;
            }
            if (!trap.equals(heardFor)) {
                heardFor = trap;
                ear = trap.ear().get();
            }
            return ear.test(request) && armed.compareAndSet(trap, null) ? trap : null;
        }

        private void delay() {
            if (weather == Weather.SLOW) {
                LockSupport.parkNanos(DELAY_NANOS);
            }
        }
    }

    static void all(List<Link> links, Weather weather) {
        links.forEach(link -> link.weather(weather));
    }
}
