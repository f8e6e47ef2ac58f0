package id.sahkan.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/// The roles of a token as Keycloak writes them: `realm_access.roles`.
final class RealmRoles implements Converter<Jwt, Collection<GrantedAuthority>> {

    static final String PREFIX = "ROLE_";

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        if (access == null || !(access.get("roles") instanceof Collection<?> roles)) {
            return List.of();
        }
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(PREFIX + role))
                .toList();
    }
}
