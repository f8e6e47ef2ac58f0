package id.sahkan.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The roles that the client's pages depend on; what else the identity provider keeps in a token is left out.
final class Roles {

    private static final String APPLICANT = "applicant";
    private static final Set<String> OF_THE_OFFICE =
            Set.of("reviewer", "decree-officer", "signatory", "auditor", "operator", "administrator", "editor");

    private Roles() {}

    static List<String> in(Map<String, Object> claims) {
        if (!(claims.get("realm_access") instanceof Map<?, ?> access)
                || !(access.get("roles") instanceof List<?> roles)) {
            return List.of();
        }
        // Everybody's account is an applicant's; whoever has a role of the office is none, here and in every service.
        List<String> office = roles.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(OF_THE_OFFICE::contains)
                .sorted()
                .toList();
        return office.isEmpty() && roles.contains(APPLICANT) ? List.of(APPLICANT) : office;
    }
}
