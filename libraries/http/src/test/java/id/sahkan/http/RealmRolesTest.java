package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class RealmRolesTest {

    @ParameterizedTest
    @CsvSource({
        "applicant offline_access, ROLE_applicant ROLE_offline_access",
        "applicant reviewer, ROLE_reviewer",
        "signatory applicant, ROLE_signatory",
        "service applicant, ROLE_service",
        "auditor, ROLE_auditor"
    })
    void aMemberOfTheOfficeIsNoApplicant(String roles, String authorities) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("realm_access", Map.of("roles", List.of(roles.split(" "))))
                .build();
        assertThat(new RealmRoles().convert(token))
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder(authorities.split(" "));
    }
}
