package id.sahkan.http;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// Who may call which path of one service. What is not named here, and is no door of every service, is denied.
@FunctionalInterface
public interface PathRules {

    void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
}
