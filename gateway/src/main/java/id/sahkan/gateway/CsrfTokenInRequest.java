package id.sahkan.gateway;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// A form field carries the token only to `/logout`. For the services the body is not looked at: who reads it here
/// has nothing left to pass on.
class CsrfTokenInRequest extends ServerCsrfTokenRequestAttributeHandler {

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        ServerHttpRequest request = exchange.getRequest();
        return request.getPath().value().equals("/logout")
                ? super.resolveCsrfTokenValue(exchange, token)
                : Mono.justOrEmpty(request.getHeaders().getFirst(token.getHeaderName()));
    }
}
