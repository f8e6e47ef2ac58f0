package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reviewed realm: what must never slip into it, and for each rule a file that breaks it.
class RealmFileTest {

    private static final Path FILE = Path.of("keycloak/sahkan-realm.json");
    private static final Set<String> STAFF =
            Set.of("reviewer", "decree-officer", "signatory", "auditor", "operator", "administrator", "editor");

    /// The one client that may change accounts, and what it may.
    private static final String PEOPLE = "sahkan-people";

    private static final Set<String> PEOPLE_SIGN_IN_WITH = Set.of("sahkan-web", "sahkan-mobile");
    private static final List<String> RIGHTS = List.of("manage-users", "view-realm", "view-events");

    @Test
    void itKeepsItsRules() throws IOException {
        assertThat(broken(Files.readString(FILE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "secret":"${SAHKAN_WEB_CLIENT_SECRET}"                       | "secret":"hunter2"                                           | sahkan-web: its secret stands in the file
        "publicClient":false                                         | "publicClient":true                                          | clients with a secret: 0
        "directAccessGrantsEnabled":false                            | "directAccessGrantsEnabled":true                             | sahkan-web: takes passwords
        "implicitFlowEnabled":false                                  | "implicitFlowEnabled":true                                   | sahkan-web: takes tokens from the address bar
        "manage-users",                                              | "manage-users","realm-admin",                                | service-account-sahkan-people: may do other things in Keycloak than it needs
        "clientId":"sahkan-people",                                  | "clientId":"sahkan-people","protocolMappers":[],             | sahkan-people: its tokens are for more than Keycloak
        id.sahkan.mobile:/callback"                                  | id.sahkan.mobile:/*"                                         | sahkan-mobile: goes back to anywhere
        "enabled":false                                              | "enabled":true                                               | admin-cli is not switched off
        ["applicant","uma_authorization"]                            | ["applicant","reviewer","uma_authorization"]                 | who registers is more than an applicant
        ["applicant","uma_authorization"]                            | ["applicant","offline_access","uma_authorization"]           | who registers is more than an applicant
        "verifyEmail":true                                           | "verifyEmail":false                                          | verifyEmail is not true
        "bruteForceProtected":true                                   | "bruteForceProtected":false                                  | bruteForceProtected is not true
        "permanentLockout":false                                     | "permanentLockout":true                                      | permanentLockout is not false
        "failureFactor":100                                          | "failureFactor":5                                            | an account is locked by a few passwords
        "maxFailureWaitSeconds":120                                  | "maxFailureWaitSeconds":900                                  | an account is locked for long
        "quickLoginCheckMilliSeconds":0                              | "quickLoginCheckMilliSeconds":1000                           | two quick passwords lock an account
        "service-account-decree-service"                             | "somebody"                                                   | somebody: people do not stand in the file
        "registrationEmailAsUsername":true                           | "registrationEmailAsUsername":false                          | registrationEmailAsUsername is not true
        \\"name\\": \\"lastName\\"                                   | \\"name\\": \\"nickname\\"                                   | lastName: not for the office alone
        \\"name\\": \\"firstName\\"                                  | \\"name\\": \\"givenName\\"                                  | firstName: not asked of people
        "always_set_password_on_register_form":"true"                | "always_set_password_on_register_form":"false"               | the password is not asked for on the first page
        length(12)                                                   | length(8)                                                    | passwords are shorter than 12
        notEmail(undefined) and                                      |                                                              | passwords: without notEmail
        sahkanOwnWords(undefined) and                                |                                                              | passwords: without sahkanOwnWords
        notUsername(undefined) and                                   |                                                              | passwords: without notUsername
        passwordBlacklist(sahkan.txt) and                            |                                                              | passwords: without passwordBlacklist(sahkan.txt)
        hashAlgorithm(argon2) and                                    |                                                              | passwords: without hashAlgorithm(argon2)
        "otpPolicyCodeReusable":false                                | "otpPolicyCodeReusable":true                                 | a one-time code works twice
        "otpPolicyLookAheadWindow":1                                 | "otpPolicyLookAheadWindow":0                                 | a one-time code that changes while it is typed is refused
        "loginTheme":"sahkan"                                        | "loginTheme":"keycloak"                                      | loginTheme is not sahkan
        "accountTheme":"sahkan"                                      | "accountTheme":"keycloak.v3"                                 | accountTheme is not sahkan
        "emailTheme":"sahkan"                                        | "emailTheme":"keycloak"                                      | emailTheme is not sahkan
        "defaultLocale":"id"                                         | "defaultLocale":"en"                                         | defaultLocale is not id
        "internationalizationEnabled":true                           | "internationalizationEnabled":false                          | internationalizationEnabled is not true
        "name":"signatory"                                           | "name":"signatories"                                         | signatories: neither staff nor known
        "second-factor-${SAHKAN_SECOND_FACTOR:required}"             | "second-factor-off"                                          | the second factor is off unless somebody asks for it
        "alias":"sahkan-staff"                                       | "alias":"sahkan-somebody"                                    | no configuration sahkan-staff
        "flowAlias":"sahkan-browser-staff-code"                      | "flowAlias":"sahkan-browser-others-code"                     | sahkan-browser: asks staff for no code
        "authenticator":"sahkan-sign-up-account"                     | "authenticator":"registration-user-creation"                 | the sign-up tells which address is taken
        "authenticator":"sahkan-sign-up-letter"                      | "authenticator":"registration-terms-and-conditions"          | the sign-up tells which address is taken
        "registrationFlow":"sahkan-sign-up"                          | "registrationFlow":"registration"                            | the sign-up tells which address is taken
        "authenticator":"reset-password"                             | "authenticator":"reset-otp"                                  | sahkan-reset: a mailbox replaces the second factor
        "included.custom.audience":"sahkan-api"                      | "included.custom.audience":"anybody"                         | sahkan-web: its tokens are not for us
        "full.path":"true"                                           | "full.path":"false"                                          | sahkan-web: its tokens do not say of which offices somebody is
        "claim.name":"offices"                                       | "claim.name":"groups"                                        | sahkan-mobile: its tokens do not say of which offices somebody is
        "claim.name":"offices_told"                                  | "claim.name":"offices_tell"                                  | sahkan-web: its tokens do not say of which offices somebody is
        "accessTokenLifespan":50                                     | "accessTokenLifespan":300                                    | an access token outlives its person by more than a minute
        """)
    void whatBreaksARuleIsNamed(String right, String wrong, String said) throws IOException {
        String text = JsonMapper.shared().readTree(Files.readString(FILE)).toString();
        assertThat(text).contains(right);
        assertThat(broken(text.replace(right, wrong == null ? "" : wrong))).contains(said);
    }

    private static List<String> broken(String text) {
        JsonNode realm = JsonMapper.shared().readTree(text);
        var broken = new ArrayList<String>();
        settings(realm, broken);
        passwords(realm, broken);
        clients(realm, broken);
        people(realm, broken);
        profile(realm, broken);
        flows(realm, broken);
        return broken;
    }

    private static void settings(JsonNode realm, List<String> broken) {
        Stream.of("verifyEmail", "bruteForceProtected", "registrationEmailAsUsername", "internationalizationEnabled")
                .filter(setting -> !realm.path(setting).asBoolean(false))
                .forEach(setting -> broken.add(setting + " is not true"));
        if (realm.path("permanentLockout").asBoolean(true)) {
            broken.add("permanentLockout is not false");
        }
        // The gateway stops a stranger at one address long before (docs/decisions/0013).
        if (realm.path("failureFactor").asInt() < 100) {
            broken.add("an account is locked by a few passwords");
        }
        if (realm.path("maxFailureWaitSeconds").asInt() > 120) {
            broken.add("an account is locked for long");
        }
        if (realm.path("quickLoginCheckMilliSeconds").asInt() != 0) {
            broken.add("two quick passwords lock an account");
        }
        Stream.of("loginTheme sahkan", "accountTheme sahkan", "emailTheme sahkan", "defaultLocale id")
                .map(wanted -> wanted.split(" "))
                .filter(wanted -> !realm.path(wanted[0]).asString("").equals(wanted[1]))
                .forEach(wanted -> broken.add(wanted[0] + " is not " + wanted[1]));
        if (realm.path("otpPolicyCodeReusable").asBoolean(true)) {
            broken.add("a one-time code works twice");
        }
        // RFC 6238, 5.2: one step, for whoever types it while it changes. Without a word Keycloak takes none.
        if (realm.path("otpPolicyLookAheadWindow").asInt() != 1) {
            broken.add("a one-time code that changes while it is typed is refused");
        }
        // with the five seconds that a service allows for clocks
        if (realm.path("accessTokenLifespan").asInt() > 55) {
            broken.add("an access token outlives its person by more than a minute");
        }
    }

    private static void passwords(JsonNode realm, List<String> broken) {
        String policy = realm.path("passwordPolicy").asString();
        if (!policy.matches(".*\\blength\\((1[2-9]|[2-9]\\d)\\).*")) {
            broken.add("passwords are shorter than 12");
        }
        Stream.of("hashAlgorithm(argon2)", "notUsername", "notEmail", "sahkanOwnWords", "passwordBlacklist(sahkan.txt)")
                .filter(rule -> !policy.contains(rule))
                .forEach(rule -> broken.add("passwords: without " + rule));
    }

    private static void clients(JsonNode realm, List<String> broken) {
        long secrets = 0;
        boolean adminCli = true;
        for (JsonNode client : realm.path("clients")) {
            String name = client.path("clientId").asString();
            if (!client.path("publicClient").asBoolean()) {
                secrets++;
                if (!client.path("secret").asString("").matches("\\$\\{SAHKAN_[A-Z]+_CLIENT_SECRET}")) {
                    broken.add(name + ": its secret stands in the file");
                }
            }
            if (client.path("directAccessGrantsEnabled").asBoolean(true)) {
                broken.add(name + ": takes passwords");
            }
            if (client.path("implicitFlowEnabled").asBoolean(true)) {
                broken.add(name + ": takes tokens from the address bar");
            }
            if (strings(client.path("redirectUris")).stream().anyMatch(uri -> uri.contains("*"))) {
                broken.add(name + ": goes back to anywhere");
            }
            // Keycloak makes this client by itself, with a grant that takes names and passwords, unless the file has
            // it.
            if (name.equals("admin-cli")) {
                adminCli = client.path("enabled").asBoolean(true);
            } else if (name.equals(PEOPLE)) {
                if (client.has("protocolMappers")) {
                    broken.add(name + ": its tokens are for more than Keycloak");
                }
            } else if (client.path("protocolMappers")
                    .valueStream()
                    .noneMatch(mapper -> mapper.path("config")
                                    .path("included.custom.audience")
                                    .asString("")
                                    .equals("sahkan-api")
                            && mapper.path("config")
                                    .path("access.token.claim")
                                    .asString("")
                                    .equals("true"))) {
                broken.add(name + ": its tokens are not for us");
            }
        }
        realm.path("clients")
                .valueStream()
                .filter(client ->
                        PEOPLE_SIGN_IN_WITH.contains(client.path("clientId").asString()))
                .filter(client -> client.path("protocolMappers").valueStream().noneMatch(RealmFileTest::tellsOffices)
                        || client.path("protocolMappers").valueStream().noneMatch(RealmFileTest::saysThatItTells))
                .forEach(client -> broken.add(
                        client.path("clientId").asString() + ": its tokens do not say of which offices somebody is"));
        if (secrets != 6) {
            broken.add("clients with a secret: " + secrets);
        }
        if (adminCli) {
            broken.add("admin-cli is not switched off");
        }
    }

    /// As CallerOffices of libraries/http reads it.
    private static boolean tellsOffices(JsonNode mapper) {
        JsonNode config = mapper.path("config");
        return mapper.path("protocolMapper").asString().equals("oidc-group-membership-mapper")
                && config.path("claim.name").asString("").equals("offices")
                && config.path("full.path").asString("").equals("true")
                && config.path("access.token.claim").asString("").equals("true");
    }

    private static boolean saysThatItTells(JsonNode mapper) {
        JsonNode config = mapper.path("config");
        return mapper.path("protocolMapper").asString().equals("oidc-hardcoded-claim-mapper")
                && config.path("claim.name").asString("").equals("offices_told")
                && config.path("claim.value").asString("").equals("true")
                && config.path("jsonType.label").asString("").equals("boolean")
                && config.path("access.token.claim").asString("").equals("true");
    }

    private static void people(JsonNode realm, List<String> broken) {
        for (JsonNode user : realm.path("users")) {
            String name = user.path("username").asString();
            boolean people = name.equals("service-account-" + PEOPLE);
            if (!name.equals("service-account-"
                            + user.path("serviceAccountClientId").asString(""))
                    || !strings(user.path("realmRoles")).equals(people ? List.of() : List.of("service"))) {
                broken.add(name + ": people do not stand in the file");
            }
            if (!strings(user.path("clientRoles").path("realm-management")).equals(people ? RIGHTS : List.of())) {
                broken.add(name + ": may do other things in Keycloak than it needs");
            }
        }
        Set<String> known = Set.of(
                "applicant",
                "service",
                "second-factor-required",
                "second-factor-off",
                "offline_access",
                "uma_authorization",
                "default-roles-sahkan");
        for (JsonNode role : realm.path("roles").path("realm")) {
            String name = role.path("name").asString();
            List<String> within = strings(role.path("composites").path("realm"));
            if (STAFF.contains(name)) {
                if (!within.equals(List.of("second-factor-required"))) {
                    broken.add(name + ": without a second factor");
                }
            } else if (!known.contains(name)) {
                broken.add(name + ": neither staff nor known");
            }
            if (name.equals("default-roles-sahkan")
                    && !Set.copyOf(within).equals(Set.of("applicant", "uma_authorization"))) {
                broken.add("who registers is more than an applicant");
            }
        }
    }

    private static void profile(JsonNode realm, List<String> broken) {
        JsonNode profile = JsonMapper.shared()
                .readTree(realm.path("components")
                        .path("org.keycloak.userprofile.UserProfileProvider")
                        .path(0)
                        .path("config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asString());
        List<JsonNode> attributes = profile.path("attributes").valueStream().toList();
        if (attributes.stream()
                .noneMatch(attribute -> attribute.path("name").asString().equals("firstName")
                        && attribute.path("displayName").asString().equals("${sahkanName}")
                        && strings(attribute.path("required").path("roles")).contains("user"))) {
            broken.add("firstName: not asked of people");
        }
        // A name of one word is a whole name.
        if (attributes.stream()
                .noneMatch(attribute -> attribute.path("name").asString().equals("lastName")
                        && !attribute.has("required")
                        && strings(attribute.path("permissions").path("edit")).equals(List.of("admin"))
                        && strings(attribute.path("permissions").path("view")).equals(List.of("admin")))) {
            broken.add("lastName: not for the office alone");
        }
    }

    private static void flows(JsonNode realm, List<String> broken) {
        for (JsonNode flow : realm.path("authenticationFlows")) {
            for (JsonNode execution : flow.path("authenticationExecutions")) {
                String config = execution.path("authenticatorConfig").asString("");
                if (!config.isEmpty() && config(realm, config).isMissingNode()) {
                    broken.add("no configuration " + config);
                }
            }
        }
        if (!config(realm, "sahkan-password-on-the-first-page")
                .path("always_set_password_on_register_form")
                .asString("")
                .equals("true")) {
            broken.add("the password is not asked for on the first page");
        }
        if (!config(realm, "sahkan-staff")
                .path("condUserRole")
                .asString("second-factor-${SAHKAN_SECOND_FACTOR:required}")
                .equals("second-factor-${SAHKAN_SECOND_FACTOR:required}")) {
            broken.add("the second factor is off unless somebody asks for it");
        }
        if (!steps(realm, "sahkan-browser").contains("conditional-user-role:sahkan-staff")) {
            broken.add("sahkan-browser: asks staff for no code");
        }
        if (!steps(realm, realm.path("registrationFlow").asString())
                .equals(List.of("sahkan-sign-up-account", "sahkan-sign-up-password", "sahkan-sign-up-letter"))) {
            broken.add("the sign-up tells which address is taken");
        }
        List<String> reset = steps(realm, "sahkan-reset");
        if (reset.contains("reset-otp") || !reset.contains("auth-otp-form")) {
            broken.add("sahkan-reset: a mailbox replaces the second factor");
        }
    }

    private static JsonNode config(JsonNode realm, String alias) {
        return realm.path("authenticatorConfig")
                .valueStream()
                .filter(config -> config.path("alias").asString().equals(alias))
                .map(config -> config.path("config"))
                .findFirst()
                .orElseGet(() -> realm.path("nothing"));
    }

    private static List<String> steps(JsonNode realm, String alias) {
        return realm.path("authenticationFlows")
                .valueStream()
                .filter(flow -> flow.path("alias").asString().equals(alias))
                .flatMap(flow -> flow.path("authenticationExecutions").valueStream())
                .flatMap(execution -> execution.has("flowAlias")
                        ? steps(realm, execution.path("flowAlias").asString()).stream()
                        : Stream.of(execution.path("authenticator").asString()
                                + (execution
                                                .path("authenticatorConfig")
                                                .asString("")
                                                .equals("sahkan-staff")
                                        ? ":sahkan-staff"
                                        : "")))
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /// Each is what somebody would type who has to think of twelve signs.
    @Test
    void commonPasswordsAreRefusedAndHonestOnesAreNot() throws IOException {
        Set<String> refused = Set.copyOf(Files.readAllLines(Path.of("keycloak/passwords/refused.txt")));
        assertThat(refused)
                .contains(
                        "password1234",
                        "qwertyuiop123",
                        "qwerty123456",
                        "123456789012",
                        "aaaaaaaaaaaa",
                        "surabaya2026",
                        "makassar@2025",
                        "sahkan2026",
                        "sahkansahkan",
                        "diskominfo2026!",
                        "bismillah123",
                        "indonesia1945",
                        "administrator",
                        "katasandi1234",
                        "1qaz2wsx3edc")
                .doesNotContain("kuda-lampu-benar-sungai", "kata-sandi-7-yang-panjang")
                .allMatch(password ->
                        password.length() >= 10 && password.equals(password.toLowerCase(java.util.Locale.ROOT)));
        // one config map of Kubernetes holds it
        assertThat(Files.size(Path.of("keycloak/passwords/refused.txt"))).isLessThan(1_000_000);
    }

    @Test
    void theListIsWhatItsScriptMakes() throws Exception {
        Path folder = Path.of("keycloak/passwords");
        Path copy = Files.createTempDirectory("passwords");
        for (String name : List.of("make", "words.txt", "breached.txt")) {
            Files.copy(folder.resolve(name), copy.resolve(name));
        }
        Process made = new ProcessBuilder("sh", copy.resolve("make").toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        assertThat(Files.mismatch(copy.resolve("refused.txt"), folder.resolve("refused.txt")))
                .isEqualTo(-1);
    }

    /// A text in one language only would be Keycloak's in the other.
    @ParameterizedTest
    @CsvSource({"login", "email"})
    void theThemeSaysTheSameThingsInBothLanguages(String part) throws IOException {
        Path folder = Path.of("keycloak/theme/sahkan", part, "messages");
        assertThat(texts(folder.resolve("messages_id.properties")))
                .isNotEmpty()
                .isEqualTo(texts(folder.resolve("messages_en.properties")));
    }

    private static Set<String> texts(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
    }
}
