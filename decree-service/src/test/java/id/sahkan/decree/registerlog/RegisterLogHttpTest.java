package id.sahkan.decree.registerlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.Commitment;
import id.sahkan.contracts.log.EntryBundle;
import id.sahkan.contracts.log.LogProofs;
import id.sahkan.contracts.log.MerkleHash;
import id.sahkan.contracts.log.SignerKey;
import id.sahkan.contracts.log.Tile;
import id.sahkan.contracts.log.TiledLog;
import id.sahkan.contracts.log.VerifierKey;
import id.sahkan.decree.FakeApplicantService;
import id.sahkan.decree.Surroundings;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.TestClock;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was issued is in the log once and in one order, and whoever reads the log alone can tell.
@ServiceOnPostgres
class RegisterLogHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final FakeWitness WITNESS = new FakeWitness();
    private static final UUID PERIOD = new UUID(0, 9);
    private static final Instant BEGIN = Instant.now();
    private static final String LOG = "/api/public/register-log/";

    @TempDir
    static Path folder;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventHandler events;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    @Autowired
    RegisterLog log;

    @Autowired
    RegisterLogStore store;

    @Autowired
    RegisterWitnesses witnesses;

    @Autowired
    WitnessStore kept;

    @Autowired
    PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), BEGIN);
        Surroundings.of(registry, folder, APPLICANTS);
        registry.add("SAHKAN_REGISTER_LOG_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
        registry.add("SAHKAN_REGISTER_LOG_WITNESSES", WITNESS::setting);
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
    void whatIsIssuedIsInItOnceAndEachEntryHasAProof() throws Exception {
        String decree = issued(drafted(List.of(recommended("Kabar Satu", 1), recommended("Kabar Dua", 2))));
        log.grow();
        Checkpoint before = checkpoint();
        log.grow();
        assertThat(checkpoint()).as("nothing new").isEqualTo(before);
        String code = code(decree);
        List<String> statements = new ArrayList<>();
        for (String entry : List.of(code, code + "-1", code + "-2")) {
            statements.add(proven(entry, before));
        }
        assertThat(statements.getFirst()).contains("\"documentSha256\":\"").doesNotContain("outlet");
        assertThat(statements.getLast()).contains("Kabar Dua", "NAMED").doesNotContain("diah");

        clock.forward(Duration.ofDays(2));
        issued(changed(decree, Map.of("kind", "REVOCATION", "ground", "dicabut")));
        log.grow();
        Checkpoint after = checkpoint();
        assertThat(after.size()).isGreaterThan(before.size());
        TiledLog whole = new TiledLog(after.size(), this::served);
        assertThat(whole.root()).isEqualTo(after.root());
        assertThat(LogProofs.isConsistent(
                        before.size(), before.root(), whole.consistency(before.size()), after.size(), after.root()))
                .isTrue();
        assertThat(proven(code + "-1", after)).isEqualTo(statements.get(1));
        http.perform(get("/api/public/partners/" + code + "-1/page?lang=en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(LOG + "proofs/" + code + "-1")));
        http.perform(get("/api/public/check").param("q", code))
                .andExpect(content().string(containsString(LOG + "proofs/" + code)));
        http.perform(get("/api/public/decrees/" + code))
                .andExpect(jsonPath("$.logEntry").isNumber());
    }

    /// As two instances do it; and 300 entries make a full tile and its node.
    @Test
    void whoeverAddsAtOnceMakesOneOrder() throws Exception {
        for (int i = 0; i < 10; i++) {
            List<UUID> named = new ArrayList<>();
            for (int j = 0; j < 30; j++) {
                named.add(recommended("Kabar " + i + " " + j, 1));
            }
            String _ = issued(drafted(named));
        }
        try (var instances = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(instances.submit(log::grow));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        Checkpoint now = checkpoint();
        int rows = jdbc.sql("SELECT count(*) + (SELECT count(*) FROM decree WHERE phase = 'ISSUED') FROM decree_entry e"
                        + " JOIN decree d ON d.id = e.decree_id WHERE d.phase = 'ISSUED'")
                .query(Integer.class)
                .single();
        assertThat(now.size()).isEqualTo(rows).isGreaterThan(Tile.WIDTH);
        assertThat(new TiledLog(now.size(), this::served).root()).isEqualTo(now.root());
        assertThat(bytes(LOG + "tile/0/000")).hasSize(Tile.WIDTH * MerkleHash.BYTES);
        assertThat(bytes(LOG + "tile/1/000.p/1")).hasSize(MerkleHash.BYTES);
        List<byte[]> entries = EntryBundle.read(bytes(LOG + "tile/entries/000"));
        assertThat(entries)
                .hasSize(Tile.WIDTH)
                .allSatisfy(entry -> assertThat(entry).hasSize(32));
        RegisterLogStore.Head head = store.head().orElseThrow();
        var stale = new RegisterLogStore.Head(
                head.origin(), head.verifierKey(), head.size() - 1, head.edge(), head.checkpoint());
        var late = new RegisterLogStore.Added(
                new LoggedRow(UUID.randomUUID(), 0, "AAAA-BBBB-CCCC", "{}"), new byte[32], new byte[32]);
        assertThat(store.append(stale, head.rightEdge(), "x", List.of(late), List.of(), clock.instant()))
                .as("who comes second")
                .isFalse();
        assertThat(store.head().orElseThrow().checkpoint()).isEqualTo(head.checkpoint());
    }

    @Test
    void whatWasAlteredInTheDatabaseHasNoProofAnyMore() throws Exception {
        String decree = issued(drafted(List.of(recommended("Kabar Ubah", 1))));
        log.grow();
        jdbc.sql("UPDATE decree SET valid_until = valid_until + 365 WHERE id = ?")
                .param(UUID.fromString(decree))
                .update();
        http.perform(get(LOG + "proofs/" + code(decree)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("not-as-logged"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/900",
                "tile/7/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x",
                "tile/0/000.p/256",
                "tile/0/000.p/0",
                "tile/entries/x001",
                "tile/0/0000",
                "proofs/AAAA-BBBB-CCCC",
                "proofs/AAAA-BBBB-CCCC-99999",
                "proofs/x"
            })
    void whatIsNotThereIsNotFound(String name) throws Exception {
        http.perform(get(LOG + name)).andExpect(status().isNotFound());
    }

    @Test
    void anotherKeyIsAnotherLog() throws Exception {
        String _ = issued(drafted(List.of(recommended("Kabar Kunci", 1))));
        byte[] seed = new byte[32];
        seed[0] = 1;
        var other = new RegisterLog(store, SignerKey.of("other.example/log", seed), clock);
        long size = store.head().map(RegisterLogStore.Head::size).orElse(0L);
        if (size == 0) {
            log.grow();
            String _ = issued(drafted(List.of(recommended("Kabar Kunci Lain", 1))));
        }
        assertThatThrownBy(other::grow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the one with which this log was begun");
        log.grow();
    }

    @Test
    void othersSignItAndAreShown() throws Exception {
        String decree = issued(drafted(List.of(recommended("Kabar Saksi", 1))));
        log.grow();
        WITNESS.seen = Optional.empty();
        witnesses.ask();
        assertThat(WITNESS.verifier().on(bytes(LOG + "checkpoint"))).isPresent();
        JsonNode proof = body(http.perform(get(LOG + "proofs/" + code(decree))));
        assertThat(WITNESS.verifier().on(proof.get("checkpoint").asString().getBytes(UTF_8)))
                .isPresent();
        int asked = WITNESS.asked;
        witnesses.ask();
        assertThat(WITNESS.asked).as("nothing new").isEqualTo(asked);
        clock.forward(Duration.ofHours(2));
        witnesses.ask();
        assertThat(WITNESS.asked).as("that it stands still").isEqualTo(asked + 1);
        http.perform(get(LOG + "witnesses"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.witnesses[0].name").value(FakeWitness.NAME))
                .andExpect(
                        jsonPath("$.witnesses[0].key").value(WITNESS.verifier().text()))
                .andExpect(jsonPath("$.witnesses[0].size").value(checkpoint().size()))
                .andExpect(jsonPath("$.witnesses[0].refusedSince").doesNotExist());
        http.perform(get("/api/public/check").param("q", code(decree)))
                .andExpect(content().string(containsString("Saksi " + FakeWitness.NAME + " telah melihat log ini")));
        http.perform(get("/api/public/check").param("q", code(decree)).param("lang", "en"))
                .andExpect(content().string(containsString("Witness " + FakeWitness.NAME + " has seen this log")));

        // another instance has asked meanwhile, or this database was put back: it is asked what it has seen
        String _ = issued(drafted(List.of(recommended("Kabar Saksi Dua", 1))));
        Checkpoint before = checkpoint();
        log.grow();
        WITNESS.seen = Optional.of(before);
        jdbc.sql("UPDATE register_log_witness SET size = 1").update();
        witnesses.ask();
        assertThat(WITNESS.seen).contains(checkpoint());
        assertThat(WITNESS.verifier().on(bytes(LOG + "checkpoint"))).isPresent();
    }

    @Test
    void whoSaysNoIsShownToEverybody() throws Exception {
        String decree = issued(drafted(List.of(recommended("Kabar Garpu", 1))));
        log.grow();
        WITNESS.seen = Optional.empty();
        clock.forward(Duration.ofHours(5));
        witnesses.ask();
        Checkpoint signed = checkpoint();
        String _ = issued(drafted(List.of(recommended("Kabar Garpu Dua", 1))));
        log.grow();
        for (Checkpoint other : List.of(
                new Checkpoint(signed.origin(), signed.size(), MerkleHash.empty()),
                new Checkpoint(signed.origin(), signed.size() + 1000, signed.root()))) {
            WITNESS.seen = Optional.of(other);
            clock.forward(Duration.ofMinutes(2));
            witnesses.ask();
            http.perform(get(LOG + "witnesses"))
                    .andExpect(jsonPath("$.witnesses[0].refusal").value("ANOTHER_HISTORY"))
                    .andExpect(jsonPath("$.witnesses[0].refusedSince").exists());
            assertThat(WITNESS.verifier().on(bytes(LOG + "checkpoint"))).isEmpty();
            http.perform(get("/api/public/check").param("q", code(decree)))
                    .andExpect(content().string(containsString("menolak log ini sejak")));
            http.perform(get("/api/public/check").param("q", code(decree)).param("lang", "en"))
                    .andExpect(content().string(containsString("refuses this log since")));
        }
        WITNESS.status = 404;
        clock.forward(Duration.ofMinutes(2));
        witnesses.ask();
        http.perform(get(LOG + "witnesses"))
                .andExpect(jsonPath("$.witnesses[0].refusal").value("NOT_KNOWN"));
        WITNESS.status = 500;
        clock.forward(Duration.ofMinutes(2));
        witnesses.ask();
        http.perform(get(LOG + "witnesses")).andExpect(status().isOk());
        WITNESS.status = null;
        WITNESS.seen = Optional.of(signed);
        int asked = WITNESS.asked;
        witnesses.ask();
        assertThat(WITNESS.asked).as("not at once again").isEqualTo(asked);
        clock.forward(Duration.ofMinutes(2));
        witnesses.ask();
        http.perform(get(LOG + "witnesses"))
                .andExpect(jsonPath("$.witnesses[0].refusal").doesNotExist());
        assertThat(WITNESS.verifier().on(bytes(LOG + "checkpoint"))).isPresent();
    }

    @Test
    void nobodyWaitsForAWitnessOfALogWithoutEntries() throws Exception {
        String _ = issued(drafted(List.of(recommended("Kabar Sepi", 1))));
        log.grow();
        new TransactionTemplate(transactions).executeWithoutResult(put -> {
            put.setRollbackOnly();
            jdbc.sql("INSERT INTO register_log_witness (name, verifier_key, since) VALUES ('sepi', 'k', now())")
                    .update();
            assertThat(kept.longestUnseen()).isNotNull();
            jdbc.sql("UPDATE register_log SET size = 0, checkpoint = NULL, signed_at = NULL")
                    .update();
            assertThat(kept.longestUnseen()).isNull();
        });
    }

    private Checkpoint checkpoint() throws Exception {
        VerifierKey key = VerifierKey.read(new String(bytes(LOG + "key"), UTF_8).strip());
        return Checkpoint.open(bytes(LOG + "checkpoint"), key);
    }

    /// @return the statement, when its commitment is in the log of this checkpoint
    private String proven(String entry, Checkpoint in) throws Exception {
        JsonNode proof = body(http.perform(get(LOG + "proofs/" + entry)).andExpect(status().isOk()));
        assertThat(proof.get("size").asLong()).isEqualTo(in.size());
        String statement = proof.get("statement").asString();
        byte[] leaf = MerkleHash.leaf(Commitment.of(base64(proof.get("salt")), statement));
        List<byte[]> path = new ArrayList<>();
        proof.get("hashes").forEach(hash -> path.add(base64(hash)));
        long index = proof.get("entry").asLong();
        assertThat(LogProofs.isIncluded(index, leaf, path, in.size(), in.root()))
                .isTrue();
        leaf[0] ^= 1;
        assertThat(LogProofs.isIncluded(index, leaf, path, in.size(), in.root()))
                .isFalse();
        return statement;
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }

    /// Over the line, as a stranger reads it.
    private byte[] served(Tile tile) {
        try {
            return bytes(LOG + tile.path());
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new UncheckedIOException(new java.io.IOException(fault));
        }
    }

    private byte[] bytes(String path) throws Exception {
        return http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private UUID recommended(String outlet, int tier) {
        return recommended(outlet, tier, UUID.randomUUID());
    }

    private UUID recommended(String outlet, int tier, UUID outletId) {
        UUID id = UUID.randomUUID();
        var event = new ApplicationRecommended(
                id,
                "P-" + id,
                PERIOD,
                outletId,
                outlet,
                "PT Kabar Contoh",
                OutletType.ONLINE,
                tier,
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

    private String issued(JsonNode draft) throws Exception {
        String id = draft.get("id").asString();
        http.perform(as("kepala-dinas", "signatory", post("/api/decrees/" + id + "/issue"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED"));
        return id;
    }

    private JsonNode changed(String decree, Map<String, Object> change) throws Exception {
        return body(asked(decree, change)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DRAFTED"))
                .andExpect(jsonPath("$.changes.id").value(decree)));
    }

    private ResultActions asked(String decree, Map<String, Object> change) throws Exception {
        return http.perform(as("officer-2", "decree-officer", change(decree, change)));
    }

    private MockHttpServletRequestBuilder change(String decree, Map<String, Object> change) {
        return post("/api/decrees/" + decree + "/changes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(change));
    }

    private JsonNode seen(String decree) throws Exception {
        return body(http.perform(as("auditor-1", "auditor", get("/api/decrees/" + decree))));
    }

    private String code(String decree) throws Exception {
        return seen(decree).get("publicCode").asString();
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
