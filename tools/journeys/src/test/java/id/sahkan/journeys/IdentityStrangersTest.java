package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityStrangersTest {

    private static final URI DOOR = URI.create("http://localhost:8080");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | text/html                | <html>Masuk</html>                                   |
            302 | text/html                | to http://localhost:8080/realms/sahkan/x             |
            302 | text/html                | to https://attacker.example/                         | leads to
            302 | text/html                | to //attacker.example/                               | leads to
            400 | text/html; charset=utf-8 | <html>Halaman ini sudah kedaluwarsa.</html>          |
            400 | application/json         | {"error":"invalid_request"}                          |
            400 | application/json         | {"message":"bad"}                                    | 400 as
            405 | application/json         | {"error":"HTTP 405 Method Not Allowed"}              | 405 as
            400 | application/problem+json | {"code":"bad-request"}                               |
            503 | application/problem+json | {"code":"identity-unavailable"}                      |
            503 | application/problem+json | {"code":"other"}                                     | 503 as
            500 | application/problem+json | {"code":"internal-error"}                            | 500 as
            500 | text/html                | <html>Internal Server Error</html>                   | 500 as
            404 | text/plain               | Resource not found                                   | 404 as
            400 |                          |                                                      | 400 as
            400 | text/html                | <html>at org.keycloak.services.A.b(A.java:7)</html>  | insides
            200 | text/html                | <html>java.lang.IllegalStateException: no</html>     | insides
            """)
    void whatNobodyMayBeAnsweredIsFound(int status, String type, String body, String fault) {
        String next = body != null && body.startsWith("to ") ? "Location: " + body.substring(3) + "\r\n" : "";
        String text = "HTTP/1.1 " + status + " x\r\nContent-Type: " + (type == null ? "" : type) + "\r\n" + next
                + "\r\n" + (body == null ? "" : body);

        var found = IdentityStrangers.fault(IdentityStrangers.answer(text).orElseThrow(), DOOR);

        if (fault == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).hasValueSatisfying(said -> assertThat(said).contains(fault));
        }
    }

    @Test
    void aHeaderThatTheRequestWroteIsFound() {
        assertThat(IdentityStrangers.fault(
                        IdentityStrangers.answer("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\n\r\n")
                                .orElseThrow(),
                        DOOR))
                .isPresent();
    }

    @Test
    void aHundredRequestsAndMoreAreSent() {
        assertThat(new IdentityStrangers(DOOR).requests()).hasSizeBetween(100, 250);
    }
}
