package id.sahkan.gateway;

import id.sahkan.gateway.rate.ClientAddress;
import java.net.URI;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// The identity provider must name the public address in its pages and see who is asking. What the caller claimed about
/// itself is gone by then: the framework removes it from every request, and this runs last.
@Component
class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI publicUrl;
    private final int port;
    private final ClientAddress callers;

    ForwardedHeaders(Addresses addresses, ClientAddress callers) {
        this.callers = callers;
        this.publicUrl = addresses.publicUrl();
        int usual = addresses.https() ? HTTPS : HTTP;
        this.port = publicUrl.getPort() == -1 ? usual : publicUrl.getPort();
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (route == null || !Routes.IDENTITY.equals(route.getId())) {
            return input;
        }
        var headers = new HttpHeaders();
        headers.addAll(input);
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(port));
        headers.remove("X-Forwarded-For");
        callers.of(exchange.getRequest()).ifPresent(caller -> headers.set("X-Forwarded-For", caller.getHostAddress()));
        return headers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
