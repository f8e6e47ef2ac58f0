package id.sahkan.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One address before the instances of a service, as a Kubernetes Service is: a new connection goes to the instance
/// that is ready, one that exists stays where it is.
final class Front implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int instance;

    Front(int port, int instance) {
        this.instance = instance;
        try {
            this.door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().name("front-" + port).start(this::serve);
    }

    int instance() {
        return instance;
    }

    void sendTo(int next) {
        instance = next;
    }

    boolean hasConnectionTo(int port) {
        return sockets.stream().anyMatch(socket -> socket.getPort() == port);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        try (caller;
                Socket called = new Socket(InetAddress.getLoopbackAddress(), instance)) {
            sockets.add(caller);
            sockets.add(called);
            Thread back = Thread.ofVirtual().start(() -> pump(called, caller));
            pump(caller, called);
            back.join();
        } catch (IOException refused) {
            // the caller sees a closed connection, which is what the test counts
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(caller);
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException gone) {
            close(from);
            close(to);
        } finally {
            sockets.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            // it is
        }
        sockets.forEach(Front::close);
    }
}
