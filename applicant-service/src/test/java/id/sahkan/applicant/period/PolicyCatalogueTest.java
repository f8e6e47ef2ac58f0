package id.sahkan.applicant.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.applicant.requirement.Text;
import id.sahkan.http.Checks;
import id.sahkan.http.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class PolicyCatalogueTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PolicyCatalogue PUBLISHED = PolicyCatalogue.published();

    private static PolicyItem staff(Object usual, boolean optional) {
        Text text = new Text("Wartawan tetap", "Journalists on the staff");
        return new PolicyItem(
                "staff",
                PolicyItem.Type.WHOLE_NUMBER,
                1,
                20,
                null,
                optional,
                usual,
                new Text("orang", "people"),
                text,
                null,
                new Text("Wartawan tetap paling sedikit {value}.", "At least {value} on the staff."),
                LocalDate.of(2027, 1, 1));
    }

    private static PolicyCatalogue with(PolicyItem more) {
        List<PolicyItem> items = new ArrayList<>(PUBLISHED.items());
        items.add(more);
        return new PolicyCatalogue(items);
    }

    private static List<Problem.FieldError> errors(PolicyCatalogue catalogue, Map<String, Object> stated) {
        Checks checks = new Checks();
        catalogue.checked(stated, checks);
        return checks.errors();
    }

    @Test
    void whatNobodySaysIsTheUsualAndWhatIsLeftOutIsNotAskedWhereThatMayBe() {
        assertThat(JSON.writeValueAsString(PUBLISHED.checked(null, new Checks())))
                .isEqualTo("""
                {"ukwValidYears":5,"chiefLevel":"UTAMA","oneOutletPerCompany":true,"minimumMediaAgeYears":1,"completionDays":5}""");
        assertThat(JSON.writeValueAsString(PUBLISHED.checked(Map.of(), new Checks())))
                .isEqualTo("""
                {"ukwValidYears":null,"chiefLevel":null,"oneOutletPerCompany":true,"minimumMediaAgeYears":1,"completionDays":5}""");
    }

    @Test
    void aPolicyFromBeforeTheCatalogueIsReadAndWrittenAsItWas() {
        String kept = """
                {"ukwValidYears":null,"chiefLevel":"MADYA","oneOutletPerCompany":false,"minimumMediaAgeYears":0,"completionDays":3}""";
        Policy read = JSON.readValue(kept, Policy.class);
        assertThat(JSON.writeValueAsString(read)).isEqualTo(kept);
        assertThat(PUBLISHED.said(read))
                .extracting(said -> said.value().en())
                .containsExactly("not asked for", "Madya or higher", "no", "0 years", "3 working days");
        assertThat(PUBLISHED.said(read))
                .filteredOn(said -> said.says() != null)
                .extracting(PolicyCatalogue.Said::code)
                .containsExactly("chiefLevel", "completionDays");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("ukwValidYears", 0, "out-of-range"),
                Arguments.of("ukwValidYears", 51, "out-of-range"),
                Arguments.of("ukwValidYears", "5", "whole-number-invalid"),
                Arguments.of("ukwValidYears", 5.5, "whole-number-invalid"),
                Arguments.of("ukwValidYears", 5_000_000_000L, "whole-number-invalid"),
                Arguments.of("ukwValidYears", true, "whole-number-invalid"),
                Arguments.of("completionDays", List.of(5), "whole-number-invalid"),
                Arguments.of("minimumMediaAgeYears", -1, "out-of-range"),
                Arguments.of("oneOutletPerCompany", "true", "boolean-invalid"),
                Arguments.of("oneOutletPerCompany", 1, "boolean-invalid"),
                Arguments.of("chiefLevel", "MUDA", "invalid-value"),
                Arguments.of("chiefLevel", 1, "invalid-value"),
                Arguments.of("staff", 1, "policy-item-unknown"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsToldAtItsField(String code, Object value, String problem) {
        assertThat(errors(PUBLISHED, Map.of(code, value)))
                .containsExactly(new Problem.FieldError("policy." + code, problem));
    }

    @Test
    void whatIsNotWrittenLikeACodeIsNotRepeated() {
        assertThat(errors(PUBLISHED, Map.of("<script>", 1, "a b", 2)))
                .containsExactly(new Problem.FieldError("policy", "policy-item-unknown"));
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            many.put("item" + i, i);
        }
        assertThat(errors(PUBLISHED, many)).hasSize(20);
    }

    @Test
    void oneItemMoreIsOneEntryMore() {
        PolicyCatalogue more = with(staff(2, false));
        Policy usual = more.usual();
        assertThat(usual.values()).hasSize(6).containsEntry("staff", 2);
        assertThat(more.said(usual).getLast().says())
                .isEqualTo(new Text("Wartawan tetap paling sedikit 2 orang.", "At least 2 people on the staff."));
        assertThat(errors(more, Map.of("staff", 21)))
                .containsExactly(new Problem.FieldError("policy.staff", "out-of-range"));
        assertThat(more.checked(Map.of("staff", 3), new Checks()).values()).containsEntry("staff", 3);
        assertThat(JSON.readValue(JSON.writeValueAsString(usual), Policy.class)).isEqualTo(usual);
        // A period from before it says nothing of it.
        assertThat(more.said(PUBLISHED.usual()))
                .extracting(PolicyCatalogue.Said::code)
                .doesNotContain("staff");
    }

    @Test
    void aCatalogueThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> with(staff(21, false))).hasMessageContaining("staff");
        assertThatThrownBy(() -> with(staff(null, false))).hasMessageContaining("staff");
        assertThatThrownBy(() -> with(PUBLISHED.items().getFirst())).hasMessageContaining("ukwValidYears");
        assertThat(with(staff(null, true)).usual().values()).containsEntry("staff", null);
    }
}
