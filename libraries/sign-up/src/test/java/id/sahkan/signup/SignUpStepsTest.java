package id.sahkan.signup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.actiontoken.ActionTokenHandlerFactory;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionTokenHandler;
import org.keycloak.common.Profile;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.EventBuilder;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;

/// What can be said without a Keycloak; the rest is tried against a real one (SignUpWalk in tools/journeys).
class SignUpStepsTest {

    @Test
    void whatTellsOfAnAccountIsLeftOutAndTheRestStaysInItsOrder() {
        var name = new FormMessage("firstName", "error-user-attribute-required");
        var address = new FormMessage("email", "error-invalid-email");
        assertThat(SignUpAccount.withoutExistence(List.of(
                        new FormMessage("email", "emailExistsMessage"),
                        name,
                        new FormMessage("username", "usernameExistsMessage"),
                        address)))
                .containsExactly(name, address);
        assertThat(SignUpAccount.withoutExistence(List.of(new FormMessage("email", "emailExistsMessage"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b\u200b\u200b",
                "\u3164",
                "Suha\u202erto",
                "Su\u00adharto",
                "Suharto\u200f",
                "\u2800",
                "1471 0101 0170 9100",
                "\ud83d\ude00",
                "..."
            })
    void aNameThatOthersCannotReadIsRefused(String name) {
        assertThat(SignUpAccount.canBeRead(name)).isFalse();
    }

    /// Also none at all, which Keycloak refuses itself.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Suharto",
                "I",
                "Ṣalāḥ ad-Dīn",
                "O'Brien",
                "شركة",
                "王小明",
                "Николай",
                "Budi 2",
                "R. A. Kartini, S.H."
            })
    void aNameThatOthersCanReadIsTaken(String name) {
        assertThat(SignUpAccount.canBeRead(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Suharto, suharto.baru@warta.example, SuhartoSuharto",
        "Suharto, suharto.baru@warta.example, SUHARTOotrahuS",
        "Suharto, suharto.baru@warta.example, Suharto12345",
        "Suharto, suharto.baru@warta.example, 17-08-1945-suharto",
        "Suharto, suharto.baru@warta.example, 5uh4rt05uh4rt0",
        "Suharto, suharto.baru@warta.example, suhSUHARTOarto",
        "Suharto, suharto.baru@warta.example, suhartosahkan!",
        "Suharto, suharto.baru@warta.example, suhartorahasia",
        "Suharto, suharto.baru@warta.example, suhartobaru@warta",
        "Siti Nur Halimah, redaksi77@kabar.example, redaksiredaksi",
        "Siti Nur Halimah, redaksi77@kabar.example, halimahnursiti",
        "Siti Nur Halimah, redaksi77@kabar.example, RedaksiKabar2026",
        "Bo Li, x@y.example, BoLiBoLiBoLi",
        "Zoë Wójcik, x@y.example, zoewojcikZOE1",
        "Николай, x@y.example, НиколайНиколай"
    })
    void aPasswordThatIsLittleElseThanNameAndMailboxIsRefused(String name, String mailbox, String password) {
        assertThat(new OwnWords(name, null, mailbox).makeUp(password)).isTrue();
    }

    /// The last have none of these words: they are for the other rules.
    @ParameterizedTest
    @CsvSource({
        "Suharto, suharto.baru@warta.example, suharto makan sate",
        "Suharto, suharto.baru@warta.example, SuhartoJemuranBiru7",
        "Siti Nur Halimah, redaksi77@kabar.example, nurani kita bersepeda",
        "Bo Li, x@y.example, boleh libur lama",
        "Ida, ida@warta.example, jadikan lahku padi",
        "Suharto, suharto.baru@warta.example, 7391-5502-8841",
        "Suharto, suharto.baru@warta.example, x7K2$9Qa4!mZ0"
    })
    void aPasswordThatHasThemAmongOtherWordsIsTaken(String name, String mailbox, String password) {
        assertThat(new OwnWords(name, null, mailbox).makeUp(password)).isFalse();
    }

    @Test
    void whoHasAnAccountIsJudgedByItAndASignUpByItsForm() {
        var policy = new OwnWordsPolicy();
        UserModel suharto =
                Fakes.of(UserModel.class, Map.of("getFirstName", "Suharto", "getEmail", "redaksi@kabar.example"));
        assertThat(policy.validate(Fakes.of(RealmModel.class, Map.of()), suharto, "SuhartoSuharto"))
                .extracting(PolicyError::getMessage)
                .isEqualTo(OwnWordsPolicy.REFUSED);
        assertThat(policy.validate("redaksi@kabar.example", "redaksi-redaksi"))
                .extracting(PolicyError::getMessage)
                .isEqualTo(OwnWordsPolicy.REFUSED);
        assertThat(policy.validate("redaksi@kabar.example", "SuhartoSuharto")).isNull();

        var form = new MultivaluedHashMap<String, String>(Map.of(
                "firstName", "Suharto",
                "email", "redaksi@kabar.example",
                "password", "SuhartoSuharto",
                "password-confirm", "SuhartoSuharto"));
        List<Object> refused = new ArrayList<>();
        new SignUpPassword()
                .validate(Fakes.of(
                        ValidationContext.class,
                        Map.of(
                                "getHttpRequest",
                                Fakes.of(HttpRequest.class, Map.of("getDecodedFormParameters", form)),
                                "validationError",
                                (Fakes.Answer) arguments -> refused.addAll((List<?>) arguments[1]))));
        assertThat(refused).singleElement().isInstanceOfSatisfying(FormMessage.class, said -> {
            assertThat(said.getField()).isEqualTo("password");
            assertThat(said.getMessage()).isEqualTo(OwnWordsPolicy.REFUSED);
        });
        assertThat(form).doesNotContainKeys("password", "password-confirm");
    }

    @ParameterizedTest
    @CsvSource({", 1000, 0", "1000, 1000, 30", "1000, 1029, 1", "1000, 1030, 0", "1000, 5000, 0"})
    void aLetterIsSentAgainAfterHalfAMinute(String sent, long now, long wait) {
        assertThat(SignUpLetter.secondsToWait(sent, now)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({
        ", 1000, false", // nobody has signed up again
        "1000, , true", // of an old password Keycloak may not know when it was made
        "1000, 999, true",
        "1000, 1000, true",
        "1000, 1001, false" // made by whoever opened the latest letter
    })
    void aPasswordIsContestedUntilItIsNewerThanTheLatestSignUp(String again, Long made, boolean contested) {
        var password = new CredentialModel();
        password.setCreatedDate(made);
        Map<String, String> attributes = new HashMap<>();
        UserModel account = Fakes.of(
                UserModel.class,
                Map.of(
                        "getFirstAttribute",
                        (Fakes.Answer) said -> attributes.get(said[0]),
                        "setSingleAttribute",
                        (Fakes.Answer) said -> attributes.put((String) said[0], (String) said[1]),
                        "credentialManager",
                        Fakes.of(
                                SubjectCredentialManager.class,
                                Map.of("getStoredCredentialsByTypeStream", (Fakes.Answer) _ -> Stream.of(password)))));
        if (again != null) {
            ContestedPassword.mark(account, Long.parseLong(again));
        }
        assertThat(ContestedPassword.has(account)).isEqualTo(contested);
    }

    @Test
    void theLinkThatConfirmsTakesThePlaceOfKeycloaksOwn() {
        var keycloaks = new VerifyEmailActionTokenHandler();
        var ours = ServiceLoader.load(ActionTokenHandlerFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(ConfirmationLink.class::isInstance)
                .findAny()
                .orElseThrow();
        assertThat(ours.getId()).isEqualTo(keycloaks.getId());
        assertThat(ours.order()).isGreaterThan(keycloaks.order());
    }

    @ParameterizedTest
    @ValueSource(classes = {FormActionFactory.class, AuthenticatorFactory.class, PasswordPolicyProviderFactory.class})
    void theStepsThatKeycloakIsGivenAreThoseOfTheRealmFile(Class<?> kind) throws Exception {
        String realm = Files.readString(Path.of("../../gateway/keycloak/sahkan-realm.json"));
        for (String name : Files.readAllLines(Path.of("src/main/resources/META-INF/services", kind.getName()))) {
            var step = (ProviderFactory<?>)
                    Class.forName(name).getDeclaredConstructor().newInstance();
            assertThat(step).isInstanceOf(kind);
            assertThat(realm)
                    .containsAnyOf("\"authenticator\": \"" + step.getId() + "\"", " " + step.getId() + "(undefined)");
        }
    }

    private static final String NEW = "redaksi@kabar.example";

    /// Both have asked whether the mailbox is free, and it was, before either goes on. The database takes one account.
    @Test
    void ofTwoSignUpsOfOneNewMailboxAtTheSameMomentOneMakesTheAccountAndBothAreAnsweredAlike() throws Exception {
        Profile.defaults();
        var made = new ConcurrentHashMap<String, UserModel>();
        var used = new ConcurrentHashMap<String, Long>();
        var bothHaveAsked = new CyclicBarrier(2);
        Callable<Map<String, Object>> signUp = () -> {
            var left = new ConcurrentHashMap<String, Object>();
            new SignUpAccount().success(signUp(made, used, bothHaveAsked, left));
            return left;
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Map<String, Object>>> ended = both.invokeAll(List.of(signUp, signUp));
            Map<String, Object> one = ended.getFirst().get();
            assertThat(one).containsEntry("sahkan.sign-up.address", NEW).containsEntry("login_hint", NEW);
            assertThat(ended.getLast().get()).isEqualTo(one);
        }
        assertThat(made).containsOnlyKeys(NEW);
    }

    /// @param left what the session of the sign-up keeps, which the step of the letter and its page go by; without
    ///     Keycloak's own note of a registration, which no page of the sign-up reads
    private static FormContext signUp(
            Map<String, UserModel> made, Map<String, Long> used, CyclicBarrier asked, Map<String, Object> left) {
        var form = new MultivaluedHashMap<String, String>(Map.of("firstName", "Suharto", "email", NEW));
        Fakes.Answer create = said -> {
            UserModel account = Fakes.of(UserModel.class, Map.of("getId", "one", "getUsername", NEW, "getEmail", NEW));
            if (made.putIfAbsent(NEW, account) != null) {
                throw new ModelDuplicateException("a second account of one mailbox");
            }
            return account;
        };
        UserProfile profile = Fakes.of(
                UserProfile.class,
                Map.of("getAttributes", Fakes.of(Attributes.class, Map.of("getFirst", NEW)), "create", create));
        UserProvider users = Fakes.of(UserProvider.class, Map.of("getUserByEmail", (Fakes.Answer) said -> {
            UserModel owner = made.get(NEW);
            asked.await(30, TimeUnit.SECONDS);
            return owner;
        }));
        Fakes.Answer first = said -> used.putIfAbsent((String) said[0], (Long) said[1]) == null;
        KeycloakSession session = Fakes.of(
                KeycloakSession.class,
                Map.of(
                        "users",
                        users,
                        "getKeycloakSessionFactory",
                        Fakes.of(KeycloakSessionFactory.class, Map.of()),
                        "singleUseObjects",
                        Fakes.of(SingleUseObjectProvider.class, Map.of("putIfAbsent", first)),
                        "getProvider",
                        (Fakes.Answer) said -> Fakes.of((Class<?>) said[0], Map.of("create", profile))));
        RealmModel realm = Fakes.of(RealmModel.class, Map.of("isRegistrationEmailAsUsername", true));
        Fakes.Answer keep = said -> said[0].equals("NEW_USER_REGISTERED") ? null : left.put((String) said[0], said[1]);
        AuthenticationSessionModel kept = Fakes.of(
                AuthenticationSessionModel.class,
                Map.of(
                        "setAuthNote", keep,
                        "setClientNote", keep,
                        "getClient", Fakes.of(ClientModel.class, Map.of("getClientId", "sahkan-web"))));
        EventBuilder event = new Unrecorded(realm, session);
        return Fakes.of(
                FormContext.class,
                Map.of(
                        "getHttpRequest", Fakes.of(HttpRequest.class, Map.of("getDecodedFormParameters", form)),
                        "getRealm", realm,
                        "getSession", session,
                        "getAuthenticationSession", kept,
                        "getEvent", event,
                        "newEvent", event));
    }

    /// Keycloak would write it into its database.
    private static final class Unrecorded extends EventBuilder {
        Unrecorded(RealmModel realm, KeycloakSession session) {
            super(realm, session);
        }

        @Override
        public void success() {}

        @Override
        public void error(String error) {}
    }
}
