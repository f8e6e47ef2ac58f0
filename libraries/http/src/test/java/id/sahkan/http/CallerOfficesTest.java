package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerOfficesTest {

    /// What fails on the right side of a mistake: a group that says nothing that is known leaves nothing.
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        -,                                         reviewer,          {}
        -,                                         reviewer auditor,  {}
        '',                                        reviewer,          {first=[reviewer]}
        '',                                        reviewer auditor,  '{first=[auditor, reviewer]}'
        '',                                        applicant,         {}
        '',                                        operator,          {}
        '',                                        service,           {}
        /pegawai,                                  reviewer,          {first=[reviewer]}
        /kota-lain/reviewer,                       reviewer,          {kota-lain=[reviewer]}
        /kota-lain/reviewer /first/reviewer,       reviewer,          '{first=[reviewer], kota-lain=[reviewer]}'
        /kota-lain/reviewer,                       reviewer auditor,  {kota-lain=[reviewer]}
        /kota-lain/reviewer /kota-lain/auditor,    reviewer auditor,  '{kota-lain=[auditor, reviewer]}'
        /kota-lain/reviewer /first/auditor,        reviewer auditor,  '{first=[auditor], kota-lain=[reviewer]}'
        /kota-lain/administrator,                  reviewer,          {}
        /kota-lain/reviewers,                      reviewer,          {}
        /kota-lain/operator,                       operator,          {}
        /kota-lain/service,                        service,           {}
        //reviewer,                                reviewer,          {}
        /kota-lain/reviewer/more,                  reviewer,          {}
        kota-lain/x/reviewer,                      reviewer,          {first=[reviewer]}
        """)
    void groupsSayOfWhichOfficesSomebodyIs(String groups, String realmRoles, String offices) {
        CallerOffices caller =
                CallerOffices.of(groups == null ? null : List.of(groups.split(" ")), Set.of(realmRoles.split(" ")));
        var sorted = new TreeMap<String, Set<String>>();
        caller.roles().forEach((office, roles) -> sorted.put(office, new TreeSet<>(roles)));
        assertThat(sorted).hasToString(offices);
    }

    /// As Keycloak writes them: without groups no list. A client without the mappers tells nothing, and gives nothing.
    @Test
    void aTokenThatDoesNotTellGroupsIsOfNoOffice() {
        assertThat(CallerResolver.groups(token(Map.of("azp", "another-client"))))
                .isNull();
        assertThat(CallerResolver.groups(token(Map.of("offices_told", "true")))).isNull();
        assertThat(CallerResolver.groups(token(Map.of("offices_told", false)))).isNull();
        assertThat(CallerResolver.groups(token(Map.of("offices_told", true)))).isEqualTo(List.of());
        assertThat(CallerResolver.groups(token(Map.of("offices", "/first/auditor"))))
                .isEqualTo(List.of("/first/auditor"));
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("t")
                .header("alg", "none")
                .claims(all -> all.putAll(claims))
                .build();
    }

    @Test
    void aRoleCountsInItsOfficeAlone() {
        CallerOffices caller = CallerOffices.of(
                List.of("/kota-lain/reviewer", "/first/auditor"), Set.of("reviewer", "auditor", "operator"));

        assertThat(caller.mayAct("first", "auditor")).isTrue();
        assertThat(caller.mayAct("first", "reviewer")).isFalse();
        assertThat(caller.mayAct("kota-lain", "reviewer", "administrator")).isTrue();
        assertThat(caller.mayAct("kota-ketiga", "reviewer", "auditor")).isFalse();
        assertThat(Arrays.asList(caller.having("reviewer"))).containsExactly("kota-lain");
        assertThat(Arrays.asList(caller.having("auditor", "reviewer"))).containsExactly("first", "kota-lain");
        assertThat(caller.having("signatory")).isEmpty();
        caller.require("first", "auditor");
        assertThatThrownBy(() -> caller.require("first", "reviewer"))
                .isInstanceOf(Problem.class)
                .hasMessage("not-found");
    }

    @Test
    void ofSeveralOfficesOneIsMeant() {
        CallerOffices caller =
                CallerOffices.of(List.of("/kota-lain/auditor", "/first/auditor", "/first/reviewer"), Set.of("auditor"));

        assertThat(caller.one(null, "auditor")).isEqualTo("first");
        assertThat(caller.one("kota-lain", "auditor")).isEqualTo("kota-lain");
        assertThat(CallerOffices.of(List.of("/kota-lain/auditor"), Set.of("auditor"))
                        .one(null, "auditor"))
                .isEqualTo("kota-lain");
        assertThatThrownBy(() -> caller.one("kota-ketiga", "auditor")).hasMessage("not-found");
        assertThatThrownBy(() -> caller.one(null, "reviewer")).hasMessage("not-found");
        assertThat(CallerOffices.said(null)).isEqualTo("first");
        assertThat(CallerOffices.said("kota-lain")).isEqualTo("kota-lain");
    }
}
