package id.sahkan.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// The ports of one installation. Inner ports move when somebody else has them; the public one only when asked.
public final class Ports {

    /// By [#anyFree()], whether or not somebody listens there yet.
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    int of(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalStateException("no number for " + port);
        }
        return number;
    }

    static Ports of(Map<Port, Integer> numbers) {
        return new Ports(numbers);
    }

    /// What the folder remembers; empty when nothing was ever started there.
    static Map<Port, Integer> remembered(Path file) {
        Map<String, String> stored = Settings.read(file);
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String number = stored.get(port.key());
            if (number != null) {
                numbers.put(port, Integer.valueOf(number));
            }
        }
        return numbers;
    }

    /// @param publicPort the wish for the public port: a number, -1 for none; 0 for any free ones, the inner ones too,
    ///     so that two installations may start at the same moment
    public static Ports choose(Path file, int publicPort) {
        Map<Port, Integer> remembered = remembered(file);
        Map<Port, Integer> chosen = new EnumMap<>(Port.class);
        Set<Integer> given = new HashSet<>();
        for (Port port : Port.values()) {
            int number = port == Port.GATEWAY
                    ? publicPort(remembered.getOrDefault(port, port.preferred), publicPort)
                    : innerPort(remembered.getOrDefault(port, publicPort == 0 ? anyFree() : port.preferred), given);
            given.add(number);
            chosen.put(port, number);
        }
        Map<String, String> stored = new TreeMap<>();
        chosen.forEach((port, number) -> stored.put(port.key(), number.toString()));
        Settings.write(file, stored);
        return new Ports(chosen);
    }

    private static int publicPort(int usual, int wish) {
        if (wish == 0) {
            return anyFree();
        }
        int number = wish > 0 ? wish : usual;
        if (!isFree(number)) {
            throw new Trouble(
                    "Port " + number + " is taken.",
                    "Stop the program that has it, or choose another port: ./sahkan up --port " + suggestion(number));
        }
        return number;
    }

    private static int innerPort(int usual, Set<Integer> given) {
        if (!given.contains(usual) && isFree(usual)) {
            return usual;
        }
        int number = anyFree();
        while (given.contains(number)) {
            number = anyFree();
        }
        return number;
    }

    private static int suggestion(int taken) {
        for (int number = taken + 1; number < taken + 100; number++) {
            if (isFree(number)) {
                return number;
            }
        }
        return anyFree();
    }

    /// Free means free on every address: a program that listens on all of them would get half of our visitors.
    static boolean isFree(int number) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number))
                && canBind(new InetSocketAddress(number));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// From below what systems hand out for outgoing connections (Linux from 32768, macOS from 49152): a part that is
    /// started again must not find its port in the hands of a stranger's connection.
    public static int anyFree() {
        int number;
        do {
            number = ThreadLocalRandom.current().nextInt(20_000, 32_768);
        } while (!isFree(number) || !HANDED_OUT.add(number));
        return number;
    }
}
