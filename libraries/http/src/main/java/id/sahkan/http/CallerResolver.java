package id.sahkan.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/// Who calls, as the token says.
final class CallerResolver {

    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_CLAIM = 200;

    private CallerResolver() {}

    static Caller caller(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        // A token without a subject belongs to nobody.
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Jwt jwt)
                || jwt.getSubject() == null
                || jwt.getSubject().isBlank()
                || jwt.getSubject().length() > LONGEST_SUBJECT) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        String email = claim(jwt, "email");
        String account = claim(jwt, "preferred_username");
        String name = Stream.of(claim(jwt, "name"), account, email)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse("");
        Set<String> roles = roles(authentication);
        return new Caller(
                jwt.getSubject(),
                account,
                name,
                email,
                language(jwt, request),
                roles,
                CallerOffices.of(groups(jwt), roles),
                signedInAt(jwt));
    }

    /// Of what everybody may ask: who is not signed in is of no office.
    static CallerOffices offices() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt jwt
                ? CallerOffices.of(groups(jwt), roles(authentication))
                : new CallerOffices(Map.of());
    }

    /// A token of a browser's session says when its person signed in; one that was given for a password is as old as
    /// that.
    private static Instant signedInAt(Jwt jwt) {
        Instant stated = jwt.getClaimAsInstant("auth_time");
        Instant issued = jwt.getIssuedAt();
        return stated != null ? stated : issued != null ? issued : Instant.EPOCH;
    }

    static Set<String> roles(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .filter(authority -> authority.startsWith(RealmRoles.PREFIX))
                .map(authority -> authority.substring(RealmRoles.PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Keycloak tells a list, also of one, and none of nobody's.
    ///
    /// @return null where the client's tokens do not tell groups
    static @Nullable Collection<?> groups(Jwt jwt) {
        Object said = jwt.getClaims().get(CallerOffices.CLAIM);
        if (said == null) {
            return Boolean.TRUE.equals(jwt.getClaims().get(CallerOffices.TOLD)) ? List.of() : null;
        }
        return said instanceof Collection<?> groups ? groups : List.of(said);
    }

    private static String claim(Jwt jwt, String name) {
        String value = jwt.getClaimAsString(name);
        return value == null || value.length() > LONGEST_CLAIM || !TypedText.isPlain(value) ? "" : value;
    }

    private static String language(Jwt jwt, HttpServletRequest request) {
        String chosen = jwt.getClaimAsString("locale");
        if (chosen != null) {
            return chosen.startsWith("en") ? "en" : "id";
        }
        return Sentences.language(request);
    }
}
