package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.database.Sight;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class OfficeSightTest {

    /// As `opens` has it, all of these are for reviewers and administrators.
    static final class Doors {

        void staff() {}

        @AcrossOffices
        void everybody() {}

        @AcrossOffices("applicant")
        void applicants() {}

        @AcrossOffices("operator")
        void operators() {}

        @AcrossOffices(publishedOnly = true, ownTo = "administrator")
        void published() {}
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        '',                                       reviewer,               staff,      first
        '',                                       reviewer applicant,     staff,      first
        '',                                       applicant,              staff,      *
        '',                                       service,                staff,      *
        '',                                       operator,               staff,      *
        '',                                       operator reviewer,      staff,      first
        -,                                        reviewer,               staff,      ''
        /a/reviewer,                              reviewer,               staff,      a
        /a/reviewer /b/reviewer,                  reviewer,               staff,      'a,b'
        /a/reviewer /b/auditor,                   reviewer auditor,       staff,      a
        /a/auditor /b/administrator,              administrator auditor,  staff,      b
        /*/reviewer,                              reviewer,               staff,      ''
        /*/reviewer /a/reviewer,                  reviewer,               staff,      a
        '/a,b/reviewer',                          reviewer,               staff,      ''
        /.published/reviewer,                     reviewer,               staff,      ''
        /Kota/reviewer,                           reviewer,               staff,      ''
        /a/reviewer,                              reviewer,               everybody,  *
        /a/reviewer,                              reviewer,               applicants, a
        /a/reviewer,                              reviewer applicant,     applicants, *
        /a/auditor,                               auditor,                operators,  a
        /a/auditor,                               auditor operator,       operators,  *
        /a/administrator /b/reviewer,             reviewer administrator, published,  '.published,a'
        /b/reviewer,                              reviewer,               published,  .published
        '',                                       applicant,              published,  *
        """)
    void whoSeesWhat(@Nullable String groups, String roles, String door, String sight) throws Exception {
        Jwt.Builder token = Jwt.withTokenValue("t").header("alg", "none").subject("s-1");
        if (groups != null) {
            token.claim(CallerOffices.CLAIM, groups.isEmpty() ? List.of() : List.of(groups.split(" ")));
        }
        var who = new JwtAuthenticationToken(token.build(), authorities(roles));
        AcrossOffices across = Doors.class.getDeclaredMethod(door).getAnnotation(AcrossOffices.class);
        assertThat(OfficeSight.of(who, across, "/api/things", OfficeSightTest::opens))
                .isEqualTo(sight);
        assertThat(OfficeSight.of(who, across, "/api/operations/overview", OfficeSightTest::opens))
                .isEqualTo("*");
    }

    private static boolean opens(Collection<GrantedAuthority> held) {
        return held.stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(List.of("ROLE_reviewer", "ROLE_administrator")::contains);
    }

    private static List<GrantedAuthority> authorities(String roles) {
        return Arrays.stream(roles.split(" "))
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(RealmRoles.PREFIX + role))
                .toList();
    }

    @Test
    void whoIsNotSignedInIsHeldByWhatIsPublic() {
        assertThat(OfficeSight.of(null, null, "/api/things", OfficeSightTest::opens))
                .isEqualTo("*");
    }

    @Test
    void aThreadWithoutARequestIsOfTheInstallationAndARequestBeginsBlind() {
        assertThat(Sight.current()).isEqualTo("*");
        Sight.narrow(Sight.NOTHING);
        try {
            assertThat(Sight.current()).isEmpty();
        } finally {
            Sight.end();
        }
        assertThat(Sight.current()).isEqualTo("*");
    }
}
