package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletContext;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.json.JsonMapper;

/// One small service that has nothing but this library.
@SpringBootTest(classes = HttpTest.Service.class, properties = "spring.application.name=somebody")
@AutoConfigureMockMvc
class HttpTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Sentences sentences;

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(Doors.class)
    static class Service {

        /// No keys and no issuer: `typ/audience/seconds` is a token, held to the rules that every service has, and the
        /// other words are errors.
        @Bean
        JwtDecoder decoder(List<OAuth2TokenValidator<Jwt>> rules) {
            var rule = new DelegatingOAuth2TokenValidator<>(rules);
            return token -> {
                if (token.equals("issuer-away")) {
                    throw new AuthenticationServiceException("the keys cannot be fetched");
                }
                String[] said = token.split("/");
                if (said.length != 3) {
                    throw new BadJwtException("not a token");
                }
                var jwt = Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject("s-1")
                        .claim("typ", said[0])
                        .expiresAt(Instant.now().plusSeconds(Long.parseLong(said[2])));
                if (!said[1].isEmpty()) {
                    jwt.audience(List.of(said[1].split("~")));
                }
                Jwt made = jwt.build();
                if (rule.validate(made).hasErrors()) {
                    throw new BadJwtException("against the rules");
                }
                return made;
            };
        }

        @Bean
        PathRules paths() {
            return requests -> requests.requestMatchers("/api/things", "/api/things/**")
                    .authenticated()
                    .requestMatchers("/api/chiefs")
                    .hasRole("signatory");
        }
    }

    record Thing(String name, Colour colour) {}

    enum Colour {
        RED
    }

    @RestController
    static class Doors {

        @GetMapping("/api/things")
        Listing<String> list(Caller caller, Paging paging) {
            return new Listing<>(List.of(caller.name(), caller.language(), String.valueOf(paging.offset())), 3);
        }

        @GetMapping("/api/things/{number}")
        int one(@PathVariable int number, @RequestParam(defaultValue = "") String how) throws IOException {
            switch (how) {
                case "query" -> throw new InvalidParameterException("Parameter [q] with value [somebody]");
                case "form" -> throw new MultipartException("no boundary");
                case "database" -> throw new DataAccessResourceFailureException("away");
                case "disk-full" -> throw new IOException("No space left on device");
                case "read-only" -> throw new AccessDeniedException("/documents/arriving");
                case "end-of-our-file" -> throw new EOFException();
                case "part-not-kept" ->
                    throw new MultipartException("failed", new IOException("No space left on device"));
                case "part-nowhere" -> throw new MultipartException("failed", new FileNotFoundException("/tmp/upload"));
                case "part-cut-off" -> throw new MultipartException("failed", new MalformedStreamException("ended"));
                case "part-ended" ->
                    throw new MultipartException("failed", new IOFileUploadException("failed", new EOFException()));
                case "part-stalled" ->
                    throw new IOFileUploadException("failed", new SocketTimeoutException("nothing came"));
                case "gone" -> throw new ClientAbortException(new IOException("Broken pipe"));
                case "fault" -> throw new IllegalStateException("with a person's name in it");
                case "elsewhere" -> throw elsewhere();
                case "elsewhere-typed" -> throw typedElsewhere();
                default -> throw Problem.notFound();
            }
        }

        @PutMapping("/api/things/{number}")
        void change(@PathVariable int number, ExpectedVersion version) {
            version.require(7, "Siti", Instant.parse("2026-11-28T09:00:00Z"));
        }

        @PostMapping("/api/things")
        void create(@RequestBody Thing thing) {
            var checks = new Checks();
            checks.text("name", thing.name(), 5);
            checks.that(thing.colour() == Colour.RED, "colour", "required");
            checks.throwIfAny();
        }

        @GetMapping("/api/chiefs")
        void chiefs() {}

        private static ErrorResponseException elsewhere() {
            var body = ProblemDetail.forStatus(409);
            body.setType(URI.create("https://sahkan.example/problems/version-conflict"));
            body.setProperty("code", "version-conflict");
            return new ErrorResponseException(HttpStatus.CONFLICT, body, null);
        }

        private static ErrorResponseException typedElsewhere() {
            var body = ProblemDetail.forStatus(422);
            body.setType(URI.create("https://sahkan.example/problems/validation-failed"));
            body.setProperty("code", "validation-failed");
            body.setProperty("field", "reason");
            body.setProperty("errors", List.of(Map.of("field", "reason", "code", "required")));
            return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, body, null);
        }
    }

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void everyProblemSaysWhatToDoInBothLanguages(CommonProblem problem) {
        assertThat(sentences.find(problem.code(), "id")).isNotBlank();
        assertThat(sentences.find(problem.code(), "en"))
                .isNotBlank()
                .isNotEqualTo(sentences.find(problem.code(), "id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk-full", "read-only", "end-of-our-file", "part-not-kept", "part-nowhere"})
    void whatCouldNotBeKeptOrReadIsNeverAnsweredAsDone(String how) throws Exception {
        http.perform(get("/api/things/1").param("how", how).with(jwt()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("temporarily-unavailable"));
    }

    @Test
    void aCutOffBodyIsTheCallersFaultAndWhoIsGoneGetsNothing() throws Exception {
        for (String how : List.of("part-cut-off", "part-ended", "part-stalled")) {
            http.perform(get("/api/things/1").param("how", how).with(jwt()))
                    .andExpect(jsonPath("$.code").value("malformed-multipart"));
        }
        http.perform(get("/api/things/1").param("how", "gone").with(jwt()))
                .andExpect(content().string(""));
    }

    @Test
    void aBodyThatIsNoFileIsSmall() throws Exception {
        String large = "{\"name\":\"" + "x".repeat(300 * 1024) + "\"}";
        refused(json(large), 413, "file-too-large");
        refused(json(large.substring(0, 200 * 1024)), 400, "malformed-json");
        http.perform(post("/api/things").content(large).contentType(MediaType.APPLICATION_JSON))
                .andExpect(status().isUnauthorized());
    }

    /// What did not say how long it is, is counted while it is read.
    @Test
    void aBodyWithoutALengthIsCounted() throws Exception {
        String large = "{\"name\":\"" + "x".repeat(300 * 1024) + "\"}";
        refused(withoutLength(large), 413, "file-too-large");
        refused(withoutLength(large.substring(0, 200 * 1024)), 400, "malformed-json");

        var limit = new BodyLimit(DataSize.ofKilobytes(1), new ProblemWriter(sentences, JsonMapper.shared()));
        var endless = new Unannounced(new MockServletContext(), "/api/things");
        endless.setContent(new byte[2000]);
        assertThatThrownBy(() -> limit.doFilter(
                        endless,
                        new MockHttpServletResponse(),
                        (request, _) -> request.getInputStream().readAllBytes()))
                .hasMessage("file-too-large");
    }

    private static MockHttpServletRequestBuilder withoutLength(String body) {
        var request = post("/api/things").with(announced -> {
            var unannounced = new Unannounced(announced.getServletContext(), "/api/things");
            unannounced.setPathInfo(announced.getPathInfo());
            unannounced.setContentType(MediaType.APPLICATION_JSON_VALUE);
            unannounced.setContent(body.getBytes(StandardCharsets.UTF_8));
            return unannounced;
        });
        return as(request, "reviewer");
    }

    private static final class Unannounced extends MockHttpServletRequest {

        private Unannounced(ServletContext context, String path) {
            super(context, "POST", path);
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }

    @Test
    void whoIsUnknownIsAskedToSignIn() throws Exception {
        http.perform(get("/api/things"))
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://sahkan.example/problems/login-required"))
                .andExpect(jsonPath("$.title").value("Unauthorized"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.code").value("login-required"))
                .andExpect(jsonPath("$.detail").value("Anda perlu masuk terlebih dahulu. Silakan masuk, lalu ulangi."));
        http.perform(get("/api/things").header("Authorization", "Bearer forged"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("login-required"));
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer/sahkan-api/60, 200",
        "Bearer/account~sahkan-api/60, 200",
        "Bearer/account/60, 401",
        "Bearer//60, 401",
        "ID/sahkan-api/60, 401",
        "Bearer/sahkan-api/-30, 401"
    })
    void aTokenIsForUsAndNoIdTokenAndNotOver(String token, int status) throws Exception {
        http.perform(get("/api/things").header("Authorization", "Bearer " + token))
                .andExpect(status().is(status));
    }

    @Test
    void nobodyIsWrongWhenTheIssuerIsAway() throws Exception {
        refused(get("/api/things").header("Authorization", "Bearer issuer-away"), 503, "identity-unavailable");
        http.perform(get("/api/things").header("Authorization", "Bearer issuer-away"))
                .andExpect(header().string("Retry-After", "5"));
    }

    @Test
    void whatIsNotNamedIsDenied() throws Exception {
        refused(as(get("/api/elsewhere"), "signatory"), 403, "forbidden");
        refused(as(get("/actuator/beans"), "operator"), 403, "forbidden");
        refused(as(get("/api/chiefs"), "reviewer"), 403, "forbidden");
        refused(as(get("/internal/journal"), "operator"), 403, "forbidden");
        refused(as(post("/api/operations/x"), "auditor"), 403, "forbidden");
        http.perform(as(get("/api/chiefs"), "signatory")).andExpect(status().isOk());
    }

    @Test
    void aListHasALimitAndKnowsItsCaller() throws Exception {
        http.perform(as(get("/api/things?page=2&size=20"), "reviewer").header("Accept-Language", "en-GB,id;q=0.3"))
                .andExpect(jsonPath("$.items[0]").value("Siti"))
                .andExpect(jsonPath("$.items[1]").value("en"))
                .andExpect(jsonPath("$.items[2]").value("40"));
        refused(as(get("/api/things?size=999"), "reviewer"), 422, "validation-failed");
        refused(as(get("/api/things?size=0"), "reviewer"), 422, "validation-failed");
        refused(as(get("/api/things?page=-1"), "reviewer"), 422, "validation-failed");
        refused(as(get("/api/things?page=x"), "reviewer"), 400, "invalid-parameter");
    }

    @Test
    void aTokenWithoutASubjectBelongsToNobody() throws Exception {
        refused(get("/api/things").with(jwt().jwt(token -> token.subject(""))), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"'', 428, precondition-required", "3, 400, precondition-invalid", "*, 400, precondition-invalid"})
    void aVersionIsInQuotes(String header, int status, String code) throws Exception {
        refused(as(put("/api/things/1"), "reviewer").header("If-Match", header), status, code);
    }

    @Test
    void aStaleVersionSaysWhoChangedIt() throws Exception {
        http.perform(as(put("/api/things/1"), "reviewer").header("If-Match", "\"6\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"))
                .andExpect(jsonPath("$.current").value(7))
                .andExpect(jsonPath("$.changedBy").value("Siti"))
                .andExpect(jsonPath("$.changedAt").value("2026-11-28T09:00:00Z"));
        http.perform(as(put("/api/things/1"), "reviewer").header("If-Match", "W/\"7\""))
                .andExpect(status().isOk());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws Exception {
        http.perform(json("{\"name\":\"too long\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("validation-failed"))
                .andExpect(jsonPath("$.field").value("name"))
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[0].code").value("too-long"))
                .andExpect(jsonPath("$.errors[1].detail").value("Wajib diisi. Lengkapi isian ini."));
        http.perform(json("{\"name\":\"short\"}"))
                .andExpect(jsonPath("$.detail").value("Wajib diisi. Lengkapi isian ini."));
        refused(json("{\"colour\":\"GREEN\"}"), 422, "validation-failed");
        refused(json("{"), 400, "malformed-json");
        refused(
                as(post("/api/things"), "reviewer").content("x").contentType("text/plain"),
                415,
                "media-type-not-supported");
    }

    @ParameterizedTest
    @CsvSource({
        "1?how=query, 400, invalid-parameter",
        "1?how=form, 400, malformed-multipart",
        "1?how=database, 503, temporarily-unavailable",
        "1?how=fault, 500, internal-error",
        "1?how=elsewhere, 409, version-conflict",
        "1, 404, not-found",
        "x, 400, invalid-parameter"
    })
    void oneFaultHasOneName(String path, int status, String code) throws Exception {
        refused(as(get("/api/things/" + path), "reviewer"), status, code);
    }

    @Test
    void aFieldThatALibraryRefusesHasItsSentenceAsOneOfAServices() throws Exception {
        http.perform(as(get("/api/things/1?how=elsewhere-typed"), "reviewer"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("Wajib diisi. Lengkapi isian ini."))
                .andExpect(jsonPath("$.errors[0].field").value("reason"))
                .andExpect(jsonPath("$.errors[0].code").value("required"))
                .andExpect(jsonPath("$.errors[0].detail").value("Wajib diisi. Lengkapi isian ini."));
    }

    @Test
    void aFaultQuotesNobody() throws Exception {
        String answer = http.perform(as(get("/api/things/1?how=fault"), "reviewer"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).doesNotContain("person").doesNotContain("Exception");
    }

    private void refused(MockHttpServletRequestBuilder request, int status, String code) throws Exception {
        http.perform(request)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.type").value("https://sahkan.example/problems/" + code))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return as(post("/api/things"), "reviewer")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String role) {
        return request.with(jwt().jwt(token ->
                        token.subject("s-1").claim("offices", List.of()).claim("name", "Siti"))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
    }
}
