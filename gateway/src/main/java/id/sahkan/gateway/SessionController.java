package id.sahkan.gateway;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/// Who is asking, and the doors to the identity provider.
@RestController
class SessionController {

    private final Addresses addresses;
    private final String version;

    SessionController(Addresses addresses, ObjectProvider<BuildProperties> build) {
        this.addresses = addresses;
        BuildProperties properties = build.getIfAvailable();
        String built = properties == null ? null : properties.getVersion();
        this.version = built == null ? "development" : built;
    }

    record Me(
            boolean authenticated,
            @Nullable String id,
            @Nullable String name,
            @Nullable String username,
            @Nullable String email,
            List<String> roles,
            String language) {}

    record Config(
            String accountUrl, String registerUrl, @Nullable String outboxUrl, String version) {}

    @GetMapping("/api/me")
    Mono<ResponseEntity<Me>> me(ServerWebExchange exchange) {
        Language asked = Language.of(exchange.getRequest().getHeaders());
        return exchange.<Authentication>getPrincipal()
                .mapNotNull(Authentication::getPrincipal)
                .ofType(ClaimAccessor.class)
                .map(claims -> me(claims, asked))
                .defaultIfEmpty(new Me(false, null, null, null, null, List.of(), asked.code()))
                .map(me ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(me));
    }

    private static Me me(ClaimAccessor claims, Language asked) {
        String locale = claims.getClaimAsString("locale");
        return new Me(
                true,
                claims.getClaimAsString("sub"),
                claims.getClaimAsString("name"),
                claims.getClaimAsString("preferred_username"),
                claims.getClaimAsString("email"),
                Roles.in(claims.getClaims()),
                locale == null ? asked.code() : Language.of(locale).code());
    }

    @GetMapping("/api/config")
    Config config() {
        URI outbox = addresses.outbox();
        return new Config(
                addresses.account(),
                addresses.publicUrl() + "/register",
                outbox == null ? null : outbox.toString(),
                version);
    }

    @GetMapping("/login")
    Mono<ResponseEntity<Void>> login(
            @RequestParam(required = false) @Nullable String returnTo,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "false") boolean again,
            ServerWebExchange exchange) {
        LocalPath back = returnTo == null ? LocalPath.START : LocalPath.of(returnTo);
        if (again) {
            return Mono.just(start(back, lang, Map.of("prompt", "login")));
        }
        return exchange.getPrincipal().map(_ -> redirect(back.value())).defaultIfEmpty(start(back, lang, Map.of()));
    }

    @GetMapping("/register")
    ResponseEntity<Void> register(
            @RequestParam(required = false) @Nullable String returnTo,
            @RequestParam(required = false) @Nullable String lang) {
        // Who is new here has confirmed a mailbox when they come back, and wants to begin.
        LocalPath back = returnTo == null ? LocalPath.OWN_APPLICATIONS : LocalPath.of(returnTo);
        return start(back, lang, Map.of("prompt", "create"));
    }

    private static ResponseEntity<Void> start(LocalPath back, @Nullable String lang, Map<String, String> wishes) {
        var target = UriComponentsBuilder.fromPath(SignIn.START);
        wishes.forEach(target::queryParam);
        if (lang != null) {
            target.queryParam("lang", Language.of(lang).code());
        }
        return redirect(target.queryParam("returnTo", "{back}")
                .encode()
                .buildAndExpand(back.value())
                .toUriString());
    }

    private static ResponseEntity<Void> redirect(String path) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, path)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
