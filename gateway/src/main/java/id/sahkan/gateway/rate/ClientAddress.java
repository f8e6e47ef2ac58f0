package id.sahkan.gateway.rate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Where a request comes from. A header says it only when the connection comes from a proxy that we trust, and then the
/// nearest address that is none of ours counts: what stands before it was written by the caller.
public final class ClientAddress {

    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern FORWARDED_FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^\";]+)\"?");
    private static final int NETWORK_OF_ONE_HOUSEHOLD = 8;

    private final List<Network> trusted;

    public ClientAddress(@Nullable List<String> trustedProxies) {
        this.trusted = trustedProxies == null
                ? List.of()
                : trustedProxies.stream()
                        .filter(text -> !text.isBlank())
                        .map(Network::of)
                        .toList();
    }

    private record Network(byte[] address, int bits) {

        static Network of(String text) {
            String[] parts = text.strip().split("/", 2);
            byte[] address = literal(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException("not a network: " + text))
                    .getAddress();
            int bits = parts.length == 1 ? address.length * Byte.SIZE : Integer.parseInt(parts[1]);
            return new Network(address, bits);
        }

        boolean contains(InetAddress other) {
            byte[] bytes = other.getAddress();
            if (bytes.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((bytes[bit / Byte.SIZE] & mask) != (address[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    public Optional<InetAddress> of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress nearest = remote == null ? null : remote.getAddress();
        if (nearest == null) {
            return Optional.empty();
        }
        List<String> hops = hops(request.getHeaders());
        for (int i = hops.size() - 1; i >= 0 && isTrusted(nearest); i--) {
            Optional<InetAddress> said = literal(hops.get(i));
            if (said.isEmpty()) {
                break;
            }
            nearest = said.orElseThrow();
        }
        return Optional.of(nearest);
    }

    /// Under which a caller is counted: with IPv6 a household has a network, not an address.
    public static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(bytes, 0, bytes.length > NETWORK_OF_ONE_HOUSEHOLD ? NETWORK_OF_ONE_HOUSEHOLD : bytes.length);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hops(HttpHeaders headers) {
        List<String> forwardedFor = headers.getOrEmpty("X-Forwarded-For");
        return forwardedFor.isEmpty()
                ? elements(headers.getOrEmpty("Forwarded")).stream()
                        .map(element -> FORWARDED_FOR.matcher(element))
                        .map(found -> found.find() ? found.group(1).strip() : "")
                        .toList()
                : elements(forwardedFor);
    }

    private static List<String> elements(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
    }

    /// Never a name: that would ask a name server of the caller's choice.
    private static Optional<InetAddress> literal(String text) {
        String address = text.replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([0-9.]+):\\d+$", "$1");
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }
}
