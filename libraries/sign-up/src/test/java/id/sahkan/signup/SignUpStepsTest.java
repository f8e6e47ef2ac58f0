package id.sahkan.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.utils.FormMessage;
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
    @CsvSource({", 1000, 0", "1000, 1000, 30", "1000, 1029, 1", "1000, 1030, 0", "1000, 5000, 0"})
    void aLetterIsSentAgainAfterHalfAMinute(String sent, long now, long wait) {
        assertThat(SignUpLetter.secondsToWait(sent, now)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(classes = {FormActionFactory.class, AuthenticatorFactory.class})
    void theStepsThatKeycloakIsGivenAreThoseOfTheRealmFile(Class<?> kind) throws Exception {
        String realm = Files.readString(Path.of("../../gateway/keycloak/sahkan-realm.json"));
        for (String name : Files.readAllLines(Path.of("src/main/resources/META-INF/services", kind.getName()))) {
            var step = (ProviderFactory<?>)
                    Class.forName(name).getDeclaredConstructor().newInstance();
            assertThat(step).isInstanceOf(kind);
            assertThat(realm).contains("\"authenticator\": \"" + step.getId() + "\"");
        }
    }
}
