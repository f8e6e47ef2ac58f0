package id.sahkan.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/// A token that says in the clear whose it is: `role+role~subject`, or with a name `role~subject~First_Last`. The
/// service's own rules turn it into authorities. Of another office than the first it is `office/role+office/role`.
public final class TestToken {

    private TestToken() {}

    public static String of(String subject, String... roles) {
        return String.join("+", roles) + "~" + subject;
    }

    public static Jwt decode(String token) {
        String[] parts = token.split("~", -1);
        if (parts.length < 2) {
            throw new BadJwtException("not a token of a test");
        }
        String subject = parts[1];
        List<String> roles = List.of(parts[0].split("\\+"));
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(subject)
                .claim("name", parts.length > 2 ? parts[2].replace('_', ' ') : "Nama " + subject)
                .claim("email", subject + "@sahkan.example")
                .claim("azp", "verification-service")
                .claim(
                        "realm_access",
                        Map.of(
                                "roles",
                                roles.stream().map(TestToken::roleOf).distinct().toList()))
                .claim(
                        "offices",
                        roles.stream()
                                .filter(role -> role.contains("/"))
                                .map(role -> "/" + role)
                                .toList())
                .issuedAt(Instant.EPOCH)
                .build();
    }

    private static String roleOf(String role) {
        return role.substring(role.indexOf('/') + 1);
    }
}
