package id.sahkan.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            198.51.100.1 | X-Forwarded-For | 203.0.113.9                       | 198.51.100.1
            198.51.100.1 | Forwarded       | for=203.0.113.9                   | 198.51.100.1
            10.1.2.3     | X-Forwarded-For | 203.0.113.9                       | 203.0.113.9
            10.1.2.3     | X-Forwarded-For | 192.0.2.1, 203.0.113.9            | 203.0.113.9
            10.1.2.3     | X-Forwarded-For | 192.0.2.1, 203.0.113.9, 10.9.9.9  | 203.0.113.9
            10.1.2.3     | X-Forwarded-For | 203.0.113.9:4711                  | 203.0.113.9
            10.1.2.3     | X-Forwarded-For | 10.5.5.5                          | 10.5.5.5
            10.1.2.3     | X-Forwarded-For | evil.example                      | 10.1.2.3
            10.1.2.3     | X-Forwarded-For | 999.1.1.1                         | 10.1.2.3
            10.1.2.3     | X-Forwarded-For | 203.0.113.9, unknown              | 10.1.2.3
            10.1.2.3     | X-None          | x                                 | 10.1.2.3
            10.1.2.3     | Forwarded       | for=192.0.2.1, for=203.0.113.9;proto=https | 203.0.113.9
            10.1.2.3     | Forwarded       | proto=https;for="[2001:db8::1]:80" | 2001:db8::1
            fd00::1      | X-Forwarded-For | 2001:db8::2                       | 2001:db8::2
            fe00::1      | X-Forwarded-For | 2001:db8::2                       | fe00::1
            """)
    void theNearestAddressThatIsNoneOfOursCounts(String remote, String header, String value, String expected)
            throws UnknownHostException {
        var request = MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(InetAddress.getByName(remote), 1))
                .header(header, value)
                .build();
        assertThat(addresses.of(request)).contains(InetAddress.getByName(expected));
    }

    @Test
    void nobodyIsTrustedUnlessNamed() throws UnknownHostException {
        var request = MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 1))
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
        for (List<String> none : new java.util.ArrayList<>(List.of(List.<String>of(), List.of(""), List.of(" ")))) {
            assertThat(new ClientAddress(none).of(request)).contains(InetAddress.getByName("127.0.0.1"));
        }
        assertThatThrownBy(() -> new ClientAddress(List.of("proxy.example"))).hasMessageContaining("not a network");
    }

    @Test
    void aHouseholdWithAWholeNetworkIsOneCaller() throws UnknownHostException {
        assertThat(ClientAddress.key(InetAddress.getByName("2001:db8:1:2::1")))
                .isEqualTo(ClientAddress.key(InetAddress.getByName("2001:db8:1:2:ffff::9")))
                .isNotEqualTo(ClientAddress.key(InetAddress.getByName("2001:db8:1:3::1")));
        assertThat(ClientAddress.key(InetAddress.getByName("192.0.2.1")))
                .isNotEqualTo(ClientAddress.key(InetAddress.getByName("192.0.2.2")));
    }
}
