package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.testing.AccessMatrix.Caller;
import id.sahkan.testing.AccessMatrix.Operation;
import id.sahkan.testing.AccessMatrix.Seen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A service that is as described, one that is wrong in a cell, and a description that is: each is found.
class AccessMatrixMutantsTest {

    private static final String DESCRIBED = """
            paths:
              /api/periods:
                get: { security: [] }
                post: { x-roles: [administrator] }
              /api/companies:
                get: { x-roles: [any], x-owner: list }
              /api/companies/{id}:
                get: { x-roles: [any], x-owner: only }
              /api/cases/{id}/outcome:
                get: { x-roles: [reviewer], x-owner: also }
            """;

    private static final Seen LOGIN = new Seen(401, "login-required", -1);
    private static final Seen FORBIDDEN = new Seen(403, "forbidden", -1);
    private static final Seen NOT_FOUND = new Seen(404, "not-found", -1);

    private final AccessMatrix applicant = AccessMatrix.of(read(DESCRIBED), "applicant");
    private final AccessMatrix verification = AccessMatrix.of(read(DESCRIBED), "verification");

    private static JsonNode read(String description) {
        return YAMLMapper.builder().build().readTree(description);
    }

    /// Written beside the matrix, so that one is not measured by itself.
    private static Seen asDescribed(Operation operation, Caller caller) {
        String name = operation.method() + " " + operation.path();
        if (name.equals("GET /api/periods")) {
            return new Seen(200, "", 3);
        }
        if (caller.role() == null) {
            return LOGIN;
        }
        return switch (name) {
            case "POST /api/periods" ->
                caller.role().equals("administrator") ? new Seen(422, "validation-failed", -1) : FORBIDDEN;
            case "GET /api/companies" -> new Seen(200, "", caller.owner() ? 1 : 0);
            case "GET /api/companies/{id}" -> caller.owner() ? new Seen(200, "", -1) : NOT_FOUND;
            case "GET /api/cases/{id}/outcome" ->
                caller.owner() || caller.role().equals("reviewer") ? new Seen(200, "", -1) : NOT_FOUND;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void everyOperationIsAskedInEveryRoleByOwnerAndStranger() throws Exception {
        var answers = applicant.ask(AccessMatrixMutantsTest::asDescribed);
        assertThat(answers.size()).isEqualTo(4 * (1 + 2 * AccessMatrix.ROLES.size()));
        assertThat(applicant.differences(answers)).isEmpty();
        assertThat(verification.differences(verification.ask(AccessMatrixMutantsTest::asDescribed)))
                .isEmpty();
    }

    @Test
    void aDescriptionWithAnyOneCellChangedIsFound() throws Exception {
        assertThat(applicant.mutants().keySet())
                .contains(
                        "GET /api/periods: shut",
                        "POST /api/periods: open",
                        "POST /api/periods: with applicant",
                        "POST /api/periods: without administrator",
                        "POST /api/periods: the owner only",
                        "GET /api/companies: no owner",
                        "GET /api/companies/{id}: no owner",
                        "GET /api/companies/{id}: without applicant");
        assertThat(applicant.unnoticed(applicant.ask(AccessMatrixMutantsTest::asDescribed)))
                .isEmpty();
        assertThat(verification.unnoticed(verification.ask(AccessMatrixMutantsTest::asDescribed)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // a role let in too much, and one shut out
        "POST, /api/periods, operator, false, 422, validation-failed, -1",
        "POST, /api/periods, administrator, false, 403, forbidden, -1",
        // the owner's check forgotten, and the owner shut out
        "GET, /api/companies/{id}, applicant, false, 200, '', -1",
        "GET, /api/companies/{id}, applicant, true, 404, not-found, -1",
        "GET, /api/companies, reviewer, false, 200, '', 7",
        "GET, /api/companies, applicant, true, 200, '', 0",
        // nobody let in, and everybody asked to sign in
        "GET, /api/companies, , false, 200, '', 1",
        "GET, /api/periods, , false, 401, login-required, -1",
        // a fault is no answer
        "GET, /api/companies/{id}, auditor, true, 500, internal-error, -1"
    })
    void aServiceThatIsWrongInOneCellIsFound(
            String method, String path, String role, boolean owner, int status, String code, long total)
            throws Exception {
        var answers = applicant.ask((operation, caller) -> operation.method().equals(method)
                        && operation.path().equals(path)
                        && Objects.equals(caller.role(), role)
                        && caller.owner() == owner
                ? new Seen(status, code, total)
                : asDescribed(operation, caller));
        assertThat(applicant.differences(answers)).singleElement().asString().startsWith(method + " " + path + " for ");
    }

    @Test
    void anOperationThatSaysNothingOrIsNobodysOrNamesAStrangeRoleIsRefused() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "paths: { /api/periods: { delete: {} } }", "DELETE /api/periods says neither",
                        "paths: { /api/widgets: { get: { security: [] } } }", "GET /api/widgets is no service's",
                        "paths: { /api/periods: { get: { x-roles: [boss] } } }", "names the role boss")
                .entrySet()) {
            assertThatThrownBy(() -> AccessMatrix.of(read(wrong.getKey()), "applicant"))
                    .hasMessageContaining(wrong.getValue());
        }
        assertThatThrownBy(() -> AccessMatrix.of(
                        read("paths: { /api/periods: { get: { x-roles: [any], x-owner: some } } }"), "applicant"))
                .hasMessageContaining("SOME");
    }

    @Test
    void aPathWithoutAValueIsNotPassedOver() {
        var operation = new Operation("GET", "/api/things/{id}/{part}", false, Set.of("any"), AccessMatrix.Owner.ONLY);
        assertThat(operation.address(Map.of("id", "1", "part", "2"))).isEqualTo("/api/things/1/2");
        assertThatThrownBy(() -> operation.address(Map.of("id", "1"))).hasMessageContaining("{part}");
    }

    @Test
    void theOperatorsDoorIsEveryServicesAndHasItsOwnPathThere() {
        JsonNode description = read("paths: { '/api/operations/{service}/parked': { get: { x-roles: [operator] } } }");
        for (String service : List.of("applicant", "verification", "decree", "notification")) {
            assertThat(AccessMatrix.of(description, service).operations())
                    .singleElement()
                    .isEqualTo(Operation.outside("GET", "/api/operations/parked", "operator"));
        }
        assertThat(AccessMatrix.of(description, "gateway").operations()).isEmpty();
    }
}
