package id.sahkan.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The roles that the client's pages depend on; what else the identity provider keeps in a token is left out.
final class Roles {

    private static final Set<String> OURS =
            Set.of("applicant", "reviewer", "decree-officer", "signatory", "auditor", "operator", "administrator");

    private Roles() {}

    static List<String> in(Map<String, Object> claims) {
        return claims.get("realm_access") instanceof Map<?, ?> access && access.get("roles") instanceof List<?> roles
                ? roles.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(OURS::contains)
                        .sorted()
                        .toList()
                : List.of();
    }
}
