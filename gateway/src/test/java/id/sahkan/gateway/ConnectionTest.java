package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a connection may do, byte by byte. Limits of time are those of the real gateway, made thirty times shorter.
class ConnectionTest {

    static final FakeIdentity IDENTITY = new FakeIdentity();
    static final Stub SERVICE = new Stub("applicant");
    static RunningGateway gateway;
    static ServerSocket silent;

    @BeforeAll
    static void start() throws IOException {
        silent = new ServerSocket(0);
        gateway = new RunningGateway(
                IDENTITY,
                SERVICE,
                Map.of(
                        "sahkan.addresses.decree", "http://localhost:" + silent.getLocalPort(),
                        "sahkan.limits.answer", "1s",
                        "sahkan.connection.headers-within", "700ms",
                        "sahkan.connection.body-rate", "2KB",
                        "sahkan.connection.body-window", "500ms",
                        "sahkan.connection.body-within", "20s"));
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        silent.close();
        IDENTITY.close();
        SERVICE.close();
    }

    private static String head(String more) {
        return "POST /api/applications/1/documents/x HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + IDENTITY.accessToken(FakeIdentity.ISSUER, 300) + "\r\n" + more + "\r\n";
    }

    /// Three seconds of sending with an answer's limit of one.
    @Test
    void anHonestUploadOverASlowLineArrives() throws IOException {
        try (var wire = new RawConnection(gateway.port())) {
            wire.write(head("Content-Type: application/pdf\r\nContent-Length: 30000\r\n"))
                    .writeSlowly(new byte[1000], 30, Duration.ofMillis(100));
            assertThat(wire.answer().status()).isEqualTo(200);
            assertThat(SERVICE.last().bodyBytes()).isEqualTo(30_000);
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsStillGivenUp() throws IOException {
        try (var wire = new RawConnection(gateway.port())) {
            wire.write("GET /api/public/decrees/x HTTP/1.1\r\nHost: localhost\r\n\r\n");
            var answer = wire.answer();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.isProblem("temporarily-unavailable")).isTrue();
        }
    }

    @Test
    void aFewBytesOfABodyNowAndThenAreEnded() throws IOException {
        try (var wire = new RawConnection(gateway.port())) {
            wire.write(head("Accept-Language: en\r\nContent-Length: 30000\r\n"))
                    .writeSlowly(new byte[1], 600, Duration.ofMillis(50));
            var answer = wire.answer().asDescribed("POST", "/api/applications/1/documents/x");
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.isProblem("request-timeout")).isTrue();
            assertThat(answer.body()).contains("too slowly");
            assertThat(answer.headers()).contains("connection: close");
        }
    }

    @Test
    void aBodyThatNeverComesIsEnded() throws IOException {
        try (var wire = new RawConnection(gateway.port())) {
            wire.write(head("Transfer-Encoding: chunked\r\n"));
            assertThat(wire.answer().isProblem("request-timeout")).isTrue();
        }
    }

    @Test
    void aFewBytesOfHeadersNowAndThenAreEnded() throws IOException {
        try (var wire = new RawConnection(gateway.port())) {
            wire.write("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
                    .writeSlowly(new byte[] {'a'}, 600, Duration.ofMillis(50));
            var answer = wire.answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.isProblem("request-timeout")).isTrue();
        }
    }

    /// The next request on a connection has its own time; waiting for it costs none.
    @Test
    void aConnectionThatRestsBetweenRequestsStays() throws IOException {
        try (var wire = new RawConnection(gateway.port())) {
            for (int i = 0; i < 3; i++) {
                wire.writeAfter("GET /api/config HTTP/1.1\r\nHost: localhost\r\n\r\n", Duration.ofMillis(900));
                assertThat(wire.answer().status()).as("%d", i).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /HTTP/1.1                               | 400 | bad-request
            NOTHING                                     | 400 | bad-request
            GET / HTTP/9.9                              | 400 | bad-request
            GET /a^b HTTP/1.1                           | 400 | bad-request
            GET /api/periods?q={x} HTTP/1.1             | 400 | bad-request
            GET /api/periods/<x> HTTP/1.1               | 400 | bad-request
            GET /api/periods?q=\u00e9 HTTP/1.1          | 400 | bad-request
            GET /api/%zz HTTP/1.1                       | 400 | bad-request
            TRACE /api/periods HTTP/1.1                 | 405 | method-not-allowed
            FOO /api/periods HTTP/1.1                   | 405 | method-not-allowed
            CONNECT localhost:22 HTTP/1.1               | 405 | method-not-allowed
            """)
    void aRequestLineThatIsNoneOrNotForUs(String line, int status, String code) throws IOException {
        int before = SERVICE.seen.size();
        try (var wire = new RawConnection(gateway.port())) {
            var answer = wire.write(line + "\r\nHost: localhost\r\n\r\n").answer();
            assertThat(answer.status()).as("%s", answer).isEqualTo(status);
            assertThat(answer.isProblem(code)).as("%s", answer).isTrue();
        }
        assertThat(SERVICE.seen).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/config HTTP/1.1 | 0 | 400
            GET /api/config HTTP/1.1 | 2 | 400
            GET /api/config HTTP/1.0 | 2 | 400
            GET /api/config HTTP/1.0 | 0 | 200
            GET /api/config HTTP/1.1 | 1 | 200
            """)
    void aRequestNamesItsHostOnce(String line, int hosts, int status) throws IOException {
        try (var wire = new RawConnection(gateway.port())) {
            assertThat(wire.write(line + "\r\n" + "Host: localhost\r\n".repeat(hosts) + "\r\n")
                            .answer()
                            .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void tooManyOrTooLargeHeadersAndATooLongAddressAreProblems() throws IOException {
        String many = "X-A: 1\r\n".repeat(101);
        String large = "X-A: " + "a".repeat(12_000) + "\r\n";
        String largeTogether = ("X-A: " + "a".repeat(200) + "\r\n").repeat(60);
        for (String headers : List.of(many, large, largeTogether)) {
            try (var wire = new RawConnection(gateway.port())) {
                var answer = wire.write("GET /api/periods HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                        .answer()
                        .asDescribed("GET", "/api/periods");
                assertThat(answer.status()).isEqualTo(431);
                assertThat(answer.isProblem("headers-too-large")).isTrue();
            }
        }
        for (int length : new int[] {5_000, 60_000}) {
            try (var wire = new RawConnection(gateway.port())) {
                var answer = wire.write(
                                "GET /api/periods?q=" + "a".repeat(length) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .answer()
                        .asDescribed("GET", "/api/periods");
                assertThat(answer.status()).isEqualTo(414);
                assertThat(answer.isProblem("address-too-long")).isTrue();
            }
        }
    }

    @Test
    void whatABrowserBehindTwoProxiesSendsPasses() throws IOException {
        String honest = "X-A: 1\r\n".repeat(60) + "Cookie: a=" + "a".repeat(6_000) + "\r\n";
        try (var wire = new RawConnection(gateway.port())) {
            assertThat(wire.write("GET /api/periods HTTP/1.1\r\nHost: localhost\r\n" + honest + "\r\n")
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Length: -1
            Content-Length: many
            Content-Length: 1, 2
            Transfer-Encoding: chunked, chunked\\r\\nContent-Length: 4
            Transfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n
            No colon here
            """)
    void headersAndBodiesThatCannotBeRead(String headers) throws IOException {
        try (var wire = new RawConnection(gateway.port())) {
            var answer =
                    wire.write(head(headers.replace("\\r\\n", "\r\n") + "\r\n")).answer();
            assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
            assertThat(answer.headers()).contains("content-type: application/problem+json");
        }
    }
}
