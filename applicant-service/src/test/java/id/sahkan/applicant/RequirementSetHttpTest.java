package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.contracts.RequirementKind;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sets of an office: versions, differences in words, a set that leaves and comes back, and the period that takes
/// one.
class RequirementSetHttpTest extends ApplicantServiceTest {

    private static final String SETS = "/api/requirement-sets";
    private static final String DEED = """
            {"code":"AKTA_2027","kind":"DEED","label":{"id":"Akta","en":"Deed"},"obligation":"MANDATORY",
             "outletTypes":["ONLINE"],"fields":[{"key":"number","type":"TEXT","label":{"id":"Nomor","en":"Number"},
             "required":true}]}""";
    private static final String ISSN = """
            {"code":"ISSN","label":{"id":"ISSN","en":"ISSN"},"obligation":"OPTIONAL","outletTypes":["ONLINE"]}""";

    @Autowired
    private TestClock clock;

    private Http admin;

    @BeforeEach
    void anAdministrator() {
        clock.moveTo(TestClock.START);
        admin = as("admin-1", "administrator");
    }

    private static String body(String name, String reason, String... items) {
        return (name.isEmpty() ? "{" : "{\"name\":\"" + name + "\",") + "\"reason\":\"" + reason
                + "\",\"requirements\":[" + String.join(",", items) + "]}";
    }

    private static String name() {
        return "Daftar " + UUID.randomUUID();
    }

    private Answer usual() {
        String id = admin.get(SETS).json().at("/items/0/id").asString();
        return admin.get(SETS + "/" + id);
    }

    @Test
    void theCatalogueIsTheFirstVersionOfAnOfficeAndWhatAPeriodTakesThatNamesNone() {
        JsonNode usual = usual().json();
        assertThat(usual.path("usual").asBoolean()).isTrue();
        assertThat(usual.at("/versions")
                        .path(usual.at("/versions").size() - 1)
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        JsonNode first = admin.get(SETS + "/" + usual.path("id").asString() + "/versions/1")
                .json();
        assertThat(first.path("requirements").size()).isGreaterThan(25);
        assertThat(first.path("by").asString()).isEmpty();
        Answer period = admin.post("/api/periods", Samples.period(Samples.code(), "2026-12-11T09:00:00Z"));
        assertThat(period.json().at("/requirementSet/id")).isEqualTo(usual.path("id"));
        assertThat(period.json().at("/requirementSet/version")).isEqualTo(usual.path("version"));
        assertThat(period.json().path("requirements")).hasSameSizeAs(usual.path("requirements"));
        // Everybody reads what is asked, and the office alone of which of its sets it is.
        JsonNode read = anonymous().get("/api/periods/" + period.id()).json();
        assertThat(read.path("requirements")).isEqualTo(period.json().path("requirements"));
        assertThat(read.has("requirementSet")).isFalse();
    }

    @Test
    @Repeats({
        "POST /api/requirement-sets",
        "POST /api/requirement-sets/{id}/versions",
    })
    void aChangeIsAVersionMoreWithItsAuthorAndReasonAndTheOneBeforeStays() {
        String name = name();
        Answer begun = admin.post(SETS, body(name, "Awal tahun", DEED, ISSN));
        assertThat(begun.status()).isEqualTo(201);
        assertThat(admin.post(SETS, body(name, "Awal tahun", DEED, ISSN)).id()).isEqualTo(begun.id());
        assertThat(admin.post(SETS, body(name, "Lain", DEED)).code()).isEqualTo("already-exists");

        String path = SETS + "/" + begun.id();
        String other = DEED.replace("MANDATORY", "PREFERRED").replace("\"Akta\"", "\"Akta perusahaan\"");
        Answer changed = admin.match(begun).post(path + "/versions", body("", "Diubah rapat", other));
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(admin.match(begun)
                        .post(path + "/versions", body("", "Diubah rapat", other))
                        .etag())
                .isEqualTo(changed.etag());
        assertThat(admin.match(begun)
                        .post(path + "/versions", body("", "Lain", ISSN))
                        .code())
                .isEqualTo("version-conflict");
        assertThat(error(admin.match(changed).post(path + "/versions", body("", "Sama", other))))
                .isEqualTo("requirements requirement-set-same");
        assertThat(admin.get(path).json().path("versions").values())
                .extracting(one ->
                        one.path("version").asInt() + " " + one.path("reason").asString())
                .containsExactly("2 Diubah rapat", "1 Awal tahun");
        assertThat(admin.get(path + "/versions/1").json().path("requirements")).hasSize(2);
        assertThat(admin.get(path + "/versions/3").status()).isEqualTo(404);

        assertThat(words(admin.get(path + "/versions/2/differences?before=1")))
                .containsExactly(
                        "CHANGED Akta perusahaan: Nama: “Akta” menjadi “Akta perusahaan”. Sifat: “wajib” menjadi “diutamakan”.",
                        "REMOVED ISSN: Sifat: bila ada. Untuk media siber.");
        assertThat(words(admin.get(path + "/versions/1/differences?before=1"))).isEmpty();
    }

    private static List<String> words(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("items").values().stream()
                .map(change -> change.path("kind").asString() + " "
                        + change.at("/label/id").asString() + ": "
                        + String.join(
                                " ",
                                change.path("words").values().stream()
                                        .map(word -> word.path("id").asString())
                                        .toList()))
                .toList();
    }

    @Test
    void aPeriodTakesOneVersionAndKeepsItWhateverBecomesOfTheSet() {
        Answer set = admin.post(SETS, body(name(), "Awal", DEED, ISSN));
        String code = Samples.code();
        String begun =
                Samples.smallPeriod(code, "2026-12-11T09:00:00Z").strip().replaceAll("}$", ",\"prepared\":true}");
        Answer period = admin.post("/api/periods", begun);
        String path = "/api/periods/" + period.id();
        assertThat(period.json().has("requirementSet")).isFalse();
        assertThat(words(admin.get(path + "/requirement-differences?set=" + set.id() + "&version=1")))
                .hasSize(2)
                .anyMatch(change -> change.startsWith("ADDED Akta:"))
                .anyMatch(change -> change.startsWith("REMOVED NIB:"));

        String taking = Samples.period(code, "2026-12-11T09:00:00Z").strip().replaceAll("}$", "")
                + ",\"prepared\":true,\"requirementSet\":{\"id\":\"" + set.id() + "\",\"version\":%d}}";
        assertThat(error(admin.match(period).put(path, taking.formatted(2))))
                .isEqualTo("requirementSet requirement-set-unknown");
        assertThat(error(admin.match(period)
                        .put(path, taking.formatted(1).replaceAll("}$", ",\"requirements\":[" + ISSN + "]}"))))
                .isEqualTo("requirementSet requirement-set-or-items");
        Answer taken = admin.match(period).put(path, taking.formatted(1));
        assertThat(taken.json().at("/requirementSet/version").asInt()).isEqualTo(1);
        String same = Samples.period(code, "2026-12-11T09:00:00Z").strip().replaceAll("}$", "")
                + ",\"prepared\":true,\"requirements\":[" + DEED + "," + ISSN + "]}";
        Answer kept = admin.match(taken).put(path, same);
        assertThat(kept.json().path("requirementSet")).isEqualTo(taken.json().path("requirementSet"));

        admin.match(set).post(SETS + "/" + set.id() + "/versions", body("", "Kurang", DEED));
        assertThat(admin.get(path).json().path("requirements")).hasSize(2);
        assertThat(words(admin.get(path + "/requirement-differences?set=" + set.id() + "&version=2")))
                .containsExactly("REMOVED ISSN: Sifat: bila ada. Untuk media siber.");
        // Items that are written for this period alone are no version any more.
        Answer own = admin.match(kept).put(path, begun);
        assertThat(own.json().has("requirementSet")).isFalse();
    }

    @Test
    void aSetLeavesByThePublishedSchemaAndComesBackAsItWas() {
        String path = SETS + "/" + usual().id();
        Answer schema = anonymous().get(SETS + "/schema");
        assertThat(schema.contentType()).startsWith("application/schema+json");
        Answer document = admin.get(path + "/versions/1/document");
        assertThat(document.json().path("$schema")).isEqualTo(schema.json().path("$id"));
        Answer read = admin.post(SETS + "/reading", new String(document.bytes(), StandardCharsets.UTF_8));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("requirements"))
                .isEqualTo(admin.get(path + "/versions/1").json().path("requirements"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "code":"ISSN"           | "code":"AKTA_2027"                | requirements[1].code listed-twice
            "code":"ISSN"           | "code":"issn"                     | requirements[1].code requirement-code-invalid
            "code":"ISSN",          |                                   | requirements[1].code required
            "code":"ISSN"           | "code":"ISSN","kind":"DEED"       | requirements[1].kind requirement-kind-twice
            "kind":"DEED"           | "kind":"WHAT"                     | requirements[0].kind invalid-value
            "key":"number"          | "key":"Number"                    | requirements[0].fields[0].key field-key-invalid
            "obligation":"OPTIONAL" | "obligation":"OPTIONAL","weight":3| requirements[1].weight property-unknown
            "outletTypes":["ONLINE"]| "outletTypes":[]                  | requirements[0].outletTypes out-of-range
            sahkan.requirements/1   | sahkan.requirements/2             | format invalid-value
            """)
    void whatIsWrongWithADocumentIsToldAtItsItemAndField(String good, String bad, String error) {
        String document = "{\"format\":\"sahkan.requirements/1\",\"requirements\":[" + DEED + "," + ISSN + "]}";
        assertThat(document).contains(good);
        assertThat(admin.post(SETS + "/reading", document).status()).isEqualTo(200);
        String wrong = document.replaceFirst(Pattern.quote(good), bad == null ? "" : bad);
        for (String language : List.of("id", "en")) {
            Answer refused = admin.with("Accept-Language", language).post(SETS + "/reading", wrong);
            assertThat(error(refused)).isEqualTo(error);
            assertThat(refused.json().at("/errors/0/detail"))
                    .isNotEqualTo(refused.json().at("/errors/0/code"));
        }
    }

    private static String error(Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.json().at("/errors/0/field").asString() + " "
                + refused.json().at("/errors/0/code").asString();
    }

    @Test
    void theSchemaKnowsEveryKindAndWhatIsReadOfIt() {
        JsonNode kind = JsonMapper.shared()
                .readTree(anonymous().get(SETS + "/schema").bytes())
                .at("/$defs/item/properties/kind");
        assertThat(kind.path("enum").values())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(
                        Arrays.stream(RequirementKind.values()).map(Enum::name).toList());
        for (var one : RequirementKind.values()) {
            assertThat(kind.path("x-reads").path(one.name()).values())
                    .extracting(JsonNode::asString)
                    .containsExactlyElementsOf(one.reads());
        }
    }
}
