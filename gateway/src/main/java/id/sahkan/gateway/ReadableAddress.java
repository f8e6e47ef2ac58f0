package id.sahkan.gateway;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses an address whose escapes are not UTF-8, before a service's server answers it with a page of its own.
@Component
@Order(ReadableAddress.ORDER)
class ReadableAddress implements WebFilter {

    static final int ORDER = SizeLimit.ORDER + 1;

    private final ProblemWriter problems;

    ReadableAddress(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        URI address = exchange.getRequest().getURI();
        return isUtf8(address.getRawPath()) && isUtf8(address.getRawQuery())
                ? chain.filter(exchange)
                : problems.write(exchange, GatewayProblem.BAD_REQUEST);
    }

    static boolean isUtf8(@Nullable String escaped) {
        if (escaped == null || escaped.indexOf('%') < 0) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char next = escaped.charAt(i);
            if (next != '%') {
                // A character that stands for itself ends any sequence of escapes; which one it is does not matter.
                bytes.write(next < 0x80 ? next : '?');
                continue;
            }
            int high = i + 2 < escaped.length() ? Character.digit(escaped.charAt(i + 1), 16) : -1;
            int low = i + 2 < escaped.length() ? Character.digit(escaped.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
