package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("ports.properties");
    }

    @Test
    void everyPortIsAnotherAndRemembered() {
        Ports ports = Ports.choose(file(), 0);
        var numbers = EnumSet.allOf(Port.class).stream().map(ports::of).collect(Collectors.toSet());
        assertThat(numbers).hasSize(Port.values().length);
        assertThat(Ports.choose(file(), -1).of(Port.POSTGRES)).isEqualTo(ports.of(Port.POSTGRES));
        assertThat(Ports.remembered(file())).containsEntry(Port.GATEWAY, ports.of(Port.GATEWAY));
    }

    @Test
    void aPortIsHandedOutOnceAndNotWhereOutgoingConnectionsAreMade() {
        var numbers = IntStream.range(0, 500).map(_ -> Ports.anyFree()).boxed().toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number >= 20_000 && number < 32_768);
    }

    @Test
    void aTakenInnerPortMoves() throws IOException {
        int before = Ports.choose(file(), 0).of(Port.KAFKA);
        try (ServerSocket ignored = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.choose(file(), 0).of(Port.KAFKA)).isNotEqualTo(before);
        }
    }

    @Test
    void aTakenPublicPortIsSaidWithAWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.choose(file(), taken.getLocalPort()))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            trouble -> assertThat(trouble.line())
                                    .startsWith("Port " + taken.getLocalPort() + " is taken.")
                                    .contains("--port "));
        }
    }

    @Test
    void aPortThatIsTakenOnEveryAddressIsNotFree() throws IOException {
        try (ServerSocket everywhere = new ServerSocket(0)) {
            assertThat(Ports.isFree(everywhere.getLocalPort())).isFalse();
        }
    }
}
