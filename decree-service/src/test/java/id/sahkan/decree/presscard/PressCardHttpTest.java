package id.sahkan.decree.presscard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.FakeApplicantService;
import id.sahkan.decree.Surroundings;
import id.sahkan.decree.document.Papers;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.sdjwt.IssuerSignedJwtVerificationOpts;
import org.keycloak.sdjwt.vp.SdJwtVP;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A card is made for whom a decree in force names, checked by a program that did not make it (Keycloak's,
/// with the JDK's signatures), and no longer good once the naming is not.
@ServiceOnPostgres
class PressCardHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final UUID PERIOD = new UUID(0, 9);
    private static final Instant BEGIN = Instant.now();
    private static final String OWNER = "applicant-7";
    private static final String CARDS = "/api/public/press-cards/";

    @TempDir
    static Path folder;

    @Autowired
    MockMvc http;

    @Autowired
    EventHandler events;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), BEGIN);
        Surroundings.of(registry, folder, APPLICANTS);
        registry.add("SAHKAN_REGISTER_LOG_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    @TestConfiguration
    static class DaysPassWhenATestSaysSo {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    @BeforeEach
    void today() {
        clock.moveTo(BEGIN);
    }

    @Test
    void aCardSaysWhatTheDecreeSaysAndNoNumberOfAPerson() throws Exception {
        UUID application = recommended("Kabar Kartu");
        JsonNode decree = issued(drafted(List.of(application)));
        String card = card(application);
        com.fasterxml.jackson.databind.JsonNode told = verified(card);
        assertThat(told.get("vct").asText()).isEqualTo(CardIssuer.TYPE);
        assertThat(told.get("name").asText()).isEqualTo("Sa'diah & Co");
        assertThat(told.get("outlet").asText()).isEqualTo("Kabar Kartu");
        assertThat(told.get("decree").asText()).isEqualTo(decree.get("number").asString());
        assertThat(told.get("valid_until").asText())
                .isEqualTo(day().plusYears(1).toString());
        assertThat(told.get("exp").asLong())
                .isEqualTo(day().plusYears(1)
                        .plusDays(1)
                        .atStartOfDay(ZoneId.of("Asia/Jakarta"))
                        .toEpochSecond());
        assertThat(told.toString()).doesNotContain("1471000000009001", OWNER, application.toString());
        // what is not shown stays hidden: a holder leaves disclosures out
        String[] parts = card.split("~", -1);
        assertThat(verified(parts[0] + "~").has("name")).isFalse();
        assertThat(payload(parts[0]).toString()).doesNotContain("diah", "Kabar Kartu");

        byte[] pdf = bytes(as(OWNER, "applicant", get(own(application) + ".pdf")));
        String number = decree.get("publicCode").asString() + "-1";
        assertThat(Papers.text(pdf))
                .contains(
                        "KARTU PERS",
                        "Sa'diah & Co",
                        "Kabar Kartu",
                        number,
                        decree.get("number").asString())
                .doesNotContain("1471000000009001");
        Papers.assertArchivableAndAccessible(pdf);
        assertThat(bytes(as(OWNER, "applicant", get(own(application) + ".pdf"))))
                .isEqualTo(pdf);
        kept("card.pdf", pdf);
        kept("card.sd-jwt", card.getBytes(StandardCharsets.US_ASCII));
        kept("keys.json", bytes(get(CARDS + "keys")));
        kept("status.jwt", bytes(get(CARDS + "status/0")));
    }

    @Test
    void whatWasChangedOnACardIsRefused() throws Exception {
        UUID application = recommended("Kabar Palsu");
        issued(drafted(List.of(application)));
        String card = card(application);
        String[] parts = card.split("~", -1);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("[\"c2FsdA\",\"name\",\"Orang Lain\"]".getBytes(StandardCharsets.UTF_8));
        String[] jwt = parts[0].split("\\.", -1);
        String later = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(Base64.getUrlDecoder().decode(jwt[1]), StandardCharsets.UTF_8)
                        .replaceAll("\"exp\":\\d+", "\"exp\":9999999999")
                        .getBytes(StandardCharsets.UTF_8));
        for (String forged : List.of(
                card.replace(parts[1], other),
                card + other + "~",
                card.replace(jwt[1], later),
                card.replace(jwt[2], jwt[2].replace(jwt[2].charAt(9), jwt[2].charAt(9) == 'A' ? 'B' : 'A')))) {
            assertThatThrownBy(() -> verified(forged))
                    .isInstanceOfAny(VerificationException.class, IllegalArgumentException.class);
        }
    }

    @Test
    void aCardLapsesWithTheNaming() throws Exception {
        UUID application = recommended("Kabar Gugur");
        JsonNode decree = issued(drafted(List.of(application)));
        String id = decree.get("id").asString();
        String number = decree.get("publicCode").asString() + "-1";
        String card = card(application);
        long place = verified(card).at("/status/status_list/idx").asLong();
        assertThat(verified(card(application)).at("/status/status_list/idx").asLong())
                .as("the same place each time")
                .isEqualTo(place);
        assertThat(isListed(place)).isFalse();
        for (String language : List.of("id", "en")) {
            http.perform(get(CARDS + number + "/page").param("lang", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Sa&#39;diah &amp; Co")))
                    .andExpect(content().string(containsString("Kabar Gugur")));
        }

        clock.forward(Duration.ofDays(2));
        JsonNode revocation =
                body(http.perform(as("officer-2", "decree-officer", post("/api/decrees/" + id + "/changes"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json.writeValueAsString(Map.of("kind", "REVOCATION", "ground", "dicabut"))))
                        .andExpect(status().isCreated()));
        issued(revocation);
        assertThat(isListed(place)).isTrue();
        kept("revoked.sd-jwt", card.getBytes(StandardCharsets.US_ASCII));
        kept("revoked-status.jwt", bytes(get(CARDS + "status/0")));
        http.perform(get(CARDS + number + "/page"))
                .andExpect(content().string(containsString("Tidak berlaku lagi")))
                .andExpect(content().string(not(containsString("diah"))));
        for (String path : List.of("", ".pdf")) {
            http.perform(as(OWNER, "applicant", get(own(application) + path)))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("no-press-card"));
        }
        // and a day on which nothing was said: its days are over
        UUID second = recommended("Kabar Usai");
        issued(drafted(List.of(second)));
        // for Keycloak it is today: what is made tomorrow it does not take
        long end = payload(card(second)).at("/status/status_list/idx").asLong();
        assertThat(end).as("no place was lost").isEqualTo(place + 1);
        clock.forward(Duration.ofDays(400));
        assertThat(isListed(end)).isTrue();
    }

    @Test
    void aCardIsOverWithItsLastDayInItsOwnOffice() throws Exception {
        UUID application = recommended("Kabar Timur Kartu");
        JsonNode decree = issued(drafted(List.of(application)));
        long place = payload(card(application)).at("/status/status_list/idx").asLong();
        LocalDate last = day().plusYears(1);
        clock.moveTo(last.atTime(23, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant());
        assertThat(isListed(place)).isFalse();
        jdbc.sql(
                        "INSERT INTO office VALUES ('timur', 'timur', 'Kantor Timur', 'Office East', 'Timur', 'Asia/Jayapura')")
                .update();
        jdbc.sql("UPDATE decree SET office = 'timur' WHERE id = ?")
                .param(UUID.fromString(decree.get("id").asString()))
                .update();
        assertThat(isListed(place)).isTrue();
    }

    @Test
    void whereNobodyIsNamedThereIsNoCard() throws Exception {
        UUID application = recommended("Kabar Tanpa Wartawan");
        JsonNode decree = issued(drafted(List.of(application)));
        jdbc.sql("UPDATE decree_entry SET reporter = '–' WHERE decree_id = ?")
                .param(UUID.fromString(decree.get("id").asString()))
                .update();
        http.perform(get(CARDS + decree.get("publicCode").asString() + "-1/page"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kartu tidak dikenal")));
    }

    @Test
    void nobodyElseGetsOne() throws Exception {
        UUID application = recommended("Kabar Milik");
        UUID draft = recommended("Kabar Konsep Kartu");
        issued(drafted(List.of(application)));
        for (String path : List.of(own(application), own(application) + ".pdf")) {
            http.perform(get(path)).andExpect(status().isUnauthorized());
            for (String role : List.of("applicant", "reviewer", "operator")) {
                http.perform(as("stranger", role, get(path))).andExpect(status().isNotFound());
            }
            for (String role : List.of("decree-officer", "signatory", "auditor", "administrator")) {
                http.perform(as("staff", role, get(path))).andExpect(status().isOk());
            }
        }
        http.perform(as(OWNER, "applicant", get(own(draft)))).andExpect(status().isNotFound());
        http.perform(as("staff", "auditor", get(own(draft))))
                .andExpect(jsonPath("$.code").value("not-in-decree"));
        http.perform(get(CARDS + "AAAA-BBBB-CCCC-1/page"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kartu tidak dikenal")));
        http.perform(get(CARDS + "x/page").param("lang", "en"))
                .andExpect(content().string(containsString("No such card")));
        for (String list : List.of("status/-1", "status/1000", "status/99999999999")) {
            http.perform(get(CARDS + list)).andExpect(status().is4xxClientError());
        }
        http.perform(get(CARDS + "status/3")).andExpect(status().isOk());
        assertThat(bytes(get(CARDS + "keys"))).asString().contains("P-256").doesNotContain("\"d\"");
    }

    /// To be looked at; the launcher's test has some from here.
    private static void kept(String name, byte[] content) throws Exception {
        Path file = Path.of("target/press-card", name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static String own(UUID application) {
        return "/api/decrees/partners/" + application + "/press-card";
    }

    private String card(UUID application) throws Exception {
        return new String(bytes(as(OWNER, "applicant", get(own(application)))), StandardCharsets.US_ASCII);
    }

    private byte[] bytes(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /// By Keycloak.
    private com.fasterxml.jackson.databind.JsonNode verified(String card) throws Exception {
        PublicKey key = published();
        var told = new AtomicReference<com.fasterxml.jackson.databind.JsonNode>();
        SdJwtVP.of(card)
                .getSdJwtVerificationContext()
                .verifyIssuance(
                        List.of(new Es256(key)),
                        IssuerSignedJwtVerificationOpts.builder()
                                .withNbfCheck()
                                .withExpCheck()
                                .build(),
                        told::set);
        return told.get();
    }

    /// How a wallet's verifier reads a list (draft-ietf-oauth-status-list).
    private boolean isListed(long place) throws Exception {
        String list = new String(bytes(get(CARDS + "status/0")), StandardCharsets.US_ASCII);
        String[] parts = list.split("\\.", -1);
        assertThat(new Es256(published())
                        .verify(
                                (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                                Base64.getUrlDecoder().decode(parts[2])))
                .isTrue();
        assertThat(payload(list).get("sub").asString()).endsWith(CARDS + "status/0");
        byte[] compressed = Base64.getUrlDecoder()
                .decode(payload(list).at("/status_list/lst").asString());
        byte[] bits = new InflaterInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
        return (bits[(int) (place / 8)] >> (place % 8) & 1) == 1;
    }

    private JsonNode payload(String jwt) {
        return json.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]));
    }

    private PublicKey published() throws Exception {
        JsonNode key = json.readTree(bytes(get(CARDS + "keys"))).at("/keys/0");
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(coordinate(key.get("x")), coordinate(key.get("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asString()));
    }

    private record Es256(PublicKey key) implements SignatureVerifierContext {

        @Override
        public String getKid() {
            return "";
        }

        @Override
        public String getAlgorithm() {
            return "ES256";
        }

        @Override
        public boolean verify(byte[] data, byte[] signature) throws VerificationException {
            try {
                Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
                verifier.initVerify(key);
                verifier.update(data);
                return verifier.verify(signature);
            } catch (GeneralSecurityException notEvenOne) {
                throw new VerificationException(notEvenOne);
            }
        }
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private UUID recommended(String outlet) {
        UUID id = UUID.randomUUID();
        var event = new ApplicationRecommended(
                id,
                "P-" + id,
                PERIOD,
                UUID.randomUUID(),
                outlet,
                "PT Kabar Contoh",
                OutletType.ONLINE,
                1,
                1,
                "reviewer-1",
                clock.instant(),
                null);
        events.handle(new Incoming(
                UUID.randomUUID(), "verification-service", id, 5, event.recommendedAt(), "reviewer-1", event));
        return id;
    }

    private JsonNode drafted(List<UUID> applications) throws Exception {
        return body(http.perform(as("officer-1", "decree-officer", post("/api/decrees"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "periodId",
                                PERIOD,
                                "applicationIds",
                                applications,
                                "minutesNumber",
                                "900/BA-9002/DISKOMINFO/2026",
                                "minutesDate",
                                "2026-11-20",
                                "validUntil",
                                day().plusYears(1)))))
                .andExpect(status().isCreated()));
    }

    private JsonNode issued(JsonNode draft) throws Exception {
        String id = draft.get("id").asString();
        return body(http.perform(as("kepala-dinas", "signatory", post("/api/decrees/" + id + "/issue"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED")));
    }

    private MockHttpServletRequestBuilder as(String subject, String role, MockHttpServletRequestBuilder request) {
        return request.with(jwt().jwt(token -> token.subject(subject)
                        .claim("offices", List.of())
                        .claim("name", "Nama " + subject)
                        .claim("preferred_username", subject)
                        .claim("auth_time", clock.instant()))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    private JsonNode body(ResultActions result) throws Exception {
        return json.readTree(result.andReturn().getResponse().getContentAsByteArray());
    }
}
