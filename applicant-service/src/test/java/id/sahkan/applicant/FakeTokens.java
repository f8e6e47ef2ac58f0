package id.sahkan.applicant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/// Tokens that name their subject and roles in the clear: `fake.<subject>.<role>_<role>`.
final class FakeTokens {

    private FakeTokens() {}

    static String token(String subject, String... roles) {
        return "fake." + subject + "." + String.join("_", roles);
    }

    static Jwt decode(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals("fake")) {
            throw new BadJwtException("not a fake token");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(parts[1])
                .claim("name", "Nama " + parts[1])
                .claim("email", parts[1] + "@sahkan.example")
                .claim("azp", "verification-service")
                .claim("realm_access", Map.of("roles", List.of(parts[2].split("_"))))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(600))
                .build();
    }
}
