package id.sahkan.signup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;
import org.keycloak.provider.ProviderFactory;

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
}
