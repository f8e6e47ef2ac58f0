package id.sahkan.decree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.background.DueWork;
import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.Tile;
import id.sahkan.contracts.log.TiledLog;
import id.sahkan.contracts.log.VerifierKey;
import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.registerlog.RegisterLog;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.testing.ReleaseData;
import id.sahkan.testing.SecondLock;
import id.sahkan.testing.ServiceOnRelease;
import id.sahkan.testing.UpgradeContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// This service begins where the release before there were offices has ended: with its signed files, and the
/// certificate, but not the key, of its authority.
@ServiceOnRelease
class UpgradeTest implements UpgradeContract {

    private static final ReleaseData BEFORE = ReleaseData.of(ReleaseData.BEFORE_OFFICES, "decree");
    private static final String LOG = "/api/public/register-log/";

    @TempDir
    static Path folder;

    @Autowired
    MockMvc http;

    @Autowired
    SecondLock lock;

    @Autowired
    RegisterLog log;

    @Autowired
    DueWork<?> rechecks;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), Instant.now());
        Path authorities = folder.resolve("authorities.pem");
        try (InputStream kept = ReleaseData.file(BEFORE.release(), "authorities.pem")) {
            Files.copy(kept, authorities);
        }
        Archive archive = new Archive(Files.createDirectories(folder.resolve("decrees")));
        for (Decree decree : issued()) {
            try (InputStream kept = ReleaseData.file(BEFORE.release(), "decrees/" + decree.sha256() + ".pdf")) {
                assertThat(archive.keep(kept.readAllBytes())).isEqualTo(decree.sha256());
            }
        }
        Surroundings.of(registry, folder);
        registry.add("SAHKAN_SIGNER_AUTHORITIES", authorities::toString);
        registry.add("SAHKAN_REGISTER_LOG_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    private record Decree(String id, String number, String code, String sha256) {}

    private static List<Decree> issued() {
        ReleaseData.Table decrees = BEFORE.table("decree");
        List<Decree> issued = new ArrayList<>();
        for (int i = 0; i < decrees.rows().size(); i++) {
            if ("ISSUED".equals(decrees.cells("phase").get(i))) {
                issued.add(new Decree(
                        cell(decrees, "id", i),
                        cell(decrees, "number", i),
                        cell(decrees, "public_code", i),
                        cell(decrees, "pdf_sha256", i)));
            }
        }
        assertThat(issued).isNotEmpty();
        return issued;
    }

    private static String cell(ReleaseData.Table table, String column, int row) {
        return Objects.requireNonNull(table.cells(column).get(row));
    }

    @Override
    public SecondLock secondLock() {
        return lock;
    }

    @Override
    public ReleaseData before() {
        return BEFORE;
    }

    @Override
    public String ofAnOffice() {
        return "decree";
    }

    @Test
    void everyDecreeIsFoundByNumberAndCodeAndIsTheFileThatWasSigned() throws Exception {
        for (Decree decree : issued()) {
            http.perform(get("/api/public/decrees/{code}", decree.code()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.number").value(decree.number()))
                    .andExpect(jsonPath("$.pdfSha256").value(decree.sha256()))
                    .andExpect(jsonPath("$.office").value("first"));
            http.perform(get("/api/public/decrees").param("q", decree.number()))
                    .andExpect(jsonPath("$.items[*].publicCode", hasItem(decree.code())));
            assertThat(Archive.sha256(bytes("/api/public/decrees/" + decree.code() + "/decree.pdf")))
                    .isEqualTo(decree.sha256());
            as("decree-officer~sub-tuti", get("/api/decrees/{id}", decree.id()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.office").value("first"));
            as("kota-lain/decree-officer~sub-other", get("/api/decrees/{id}", decree.id()))
                    .andExpect(status().isNotFound());
        }
    }

    /// By who looks at what was issued every day.
    @Test
    void everySignatureIsStillTheOneOfThen() {
        lock.owner()
                .sql("UPDATE document_check SET due_at = now(), not_before = now()")
                .update();
        rechecks.runDue();
        assertThat(lock.owner()
                        .sql("SELECT result FROM document_check")
                        .query(String.class)
                        .list())
                .hasSameSizeAs(issued())
                .containsOnly("valid");
    }

    @Test
    void everyNamingIsInTheRegisterAndInItsLog() throws Exception {
        log.grow();
        ReleaseData.Table rows = BEFORE.table("decree_entry");
        VerifierKey key = VerifierKey.read(new String(bytes(LOG + "key"), UTF_8).strip());
        Checkpoint checkpoint = Checkpoint.open(bytes(LOG + "checkpoint"), key);
        assertThat(checkpoint.size()).isEqualTo(issued().size() + rows.rows().size());
        assertThat(new TiledLog(checkpoint.size(), this::served).root()).isEqualTo(checkpoint.root());
        for (int i = 0; i < rows.rows().size(); i++) {
            String partner = codeOf(cell(rows, "decree_id", i)) + "-" + cell(rows, "annex_number", i);
            http.perform(get("/api/public/partners/{partner}", partner))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.office").value("first"));
            http.perform(get(LOG + "proofs/" + partner)).andExpect(status().isOk());
        }
    }

    @Test
    void theFormIsTheFirstOfficesAndNobodyElses() throws Exception {
        as("first/administrator~sub-adi", get("/api/decrees"))
                .andExpect(jsonPath("$.items[*].office", hasItem("first")));
        as("first/administrator~sub-adi", get("/api/decrees/form/versions"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].version", contains(1)));
        as("kota-lain/administrator~sub-other", get("/api/decrees")).andExpect(jsonPath("$.items", empty()));
    }

    private static String codeOf(String decree) {
        return issued().stream()
                .filter(one -> one.id().equals(decree))
                .map(Decree::code)
                .findFirst()
                .orElseThrow();
    }

    private byte[] served(Tile tile) {
        try {
            return bytes(LOG + tile.path());
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new UncheckedIOException(new IOException(fault));
        }
    }

    private byte[] bytes(String path) throws Exception {
        return http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private ResultActions as(String caller, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", "Bearer " + caller));
    }
}
