package id.sahkan.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/// The roles of a token as Keycloak writes them: `realm_access.roles`. It makes every account an applicant; whoever has
/// a role of the office, or is a service, is none.
final class RealmRoles implements Converter<Jwt, Collection<GrantedAuthority>> {

    static final String PREFIX = "ROLE_";

    private static final String APPLICANT = "applicant";
    private static final Set<String> OF_THE_OFFICE = Set.of(
            "reviewer", "decree-officer", "signatory", "auditor", "operator", "administrator", "editor", "service");

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        if (access == null || !(access.get("roles") instanceof Collection<?> roles)) {
            return List.of();
        }
        boolean office = roles.stream().anyMatch(OF_THE_OFFICE::contains);
        return roles.stream()
                .filter(role -> !office || !role.equals(APPLICANT))
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(PREFIX + role))
                .toList();
    }
}
