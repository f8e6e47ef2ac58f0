package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

class ServiceClientsTest {

    private static final byte[] PERSONAL = "{\"name\":\"Rina\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void anAnswerIsGivenOn() {
        assertThat(ServiceClients.ask("it", () -> "answer")).contains("answer");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(ServiceClients.ask("it", () -> null)).isEmpty();
        assertThat(ServiceClients.ask("it", () -> {
                    throw refused(HttpStatus.NOT_FOUND);
                }))
                .isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(refused(HttpStatus.UNAUTHORIZED), "it refused the token"),
                Arguments.of(refused(HttpStatus.FORBIDDEN), "it does not answer"),
                Arguments.of(
                        HttpServerErrorException.create(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "Rina",
                                HttpHeaders.EMPTY,
                                PERSONAL,
                                StandardCharsets.UTF_8),
                        "it does not answer"),
                Arguments.of(new ResourceAccessException("Rina", new IOException("Rina")), "it does not answer"),
                Arguments.of(new OAuth2AuthorizationException(new OAuth2Error("Rina")), "there is no token for it"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatMayBeThereLaterIsSaidWithoutAWordOfTheAnswer(RuntimeException fault, String message) {
        assertThatThrownBy(() -> ServiceClients.ask("it", () -> {
                    throw fault;
                }))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessage(message)
                .hasNoCause();
    }

    @Test
    void aFaultOfOurOwnIsNoAbsence() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServiceClients.ask("it", () -> {
                    throw new IllegalStateException("ours");
                }));
    }

    private static HttpClientErrorException refused(HttpStatus status) {
        return HttpClientErrorException.create(status, "Rina", HttpHeaders.EMPTY, PERSONAL, StandardCharsets.UTF_8);
    }
}
