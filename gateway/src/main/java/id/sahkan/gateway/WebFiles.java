package id.sahkan.gateway;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.PathResourceResolver;
import reactor.core.publisher.Mono;

/// The web client's files. Names in `/assets` carry a hash and are kept for a year; everything else is asked for again.
/// An unknown path without a dot is one of the client's own pages.
@Configuration(proxyBeanMethods = false)
class WebFiles implements WebFluxConfigurer {

    private static final List<String> NOT_PAGES = List.of(
            "api", "internal", "actuator", "realms", "resources", "assets", "login", "logout", "register", "oauth2");

    private static final Pattern HAS_SCHEME = Pattern.compile("[a-z]{2,}:");

    private final String location;
    private final Resource index;

    WebFiles(@Value("${sahkan.web.location}") String location, ResourceLoader resources) {
        String address = HAS_SCHEME.matcher(location).lookingAt() ? location : "file:" + location;
        this.location = address.endsWith("/") ? address : address + "/";
        this.index = resources.getResource(this.location + "index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(location + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new Pages());
    }

    @Bean
    RouterFunction<ServerResponse> frontPage() {
        return RouterFunctions.route(
                RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path("/")),
                _ -> index.isReadable()
                        ? ServerResponse.ok()
                                .cacheControl(CacheControl.noCache())
                                .contentType(MediaType.TEXT_HTML)
                                .bodyValue(index)
                        : ServerResponse.notFound().build());
    }

    static boolean isPage(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return !NOT_PAGES.contains(first) && !path.contains(".");
    }

    private final class Pages extends PathResourceResolver {

        @Override
        protected Mono<Resource> getResource(String path, Resource folder) {
            return super.getResource(path, folder)
                    .switchIfEmpty(
                            Mono.defer(() -> isPage(path) && index.isReadable() ? Mono.just(index) : Mono.empty()));
        }
    }
}
