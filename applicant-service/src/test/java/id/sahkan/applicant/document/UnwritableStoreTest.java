package id.sahkan.applicant.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.ApplicantServiceTest;
import id.sahkan.applicant.Http;
import id.sahkan.applicant.Http.Answer;
import id.sahkan.applicant.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A disk that takes nothing: nobody is told that something was kept which was not.
class UnwritableStoreTest extends ApplicantServiceTest {

    @Autowired
    private DocumentSettings settings;

    /// A file where a folder must be stops even root, whom a read-only folder would not.
    @ParameterizedTest
    @ValueSource(strings = {"arriving", "shelves"})
    void anUploadThatCannotBeKeptIsNotAnsweredAsDone(String place) throws IOException {
        String period = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
        Http applicant = as("unlucky-1", "applicant");
        Answer draft = Samples.draft(applicant, period);
        byte[] file = PdfText.of("", "% " + place + "\n0 0 9 9 re f").bytes();
        String document = "/api/applications/" + draft.id() + "/documents/NIB";
        Path blocked = place.equals("arriving")
                ? settings.directory().resolve("arriving")
                : new DocumentFiles(settings).path(sha256(file)).getParent();
        Path aside = blocked.resolveSibling("aside");
        boolean moved = Files.isDirectory(blocked);
        if (moved) {
            Files.move(blocked, aside);
        } else {
            Files.createDirectories(blocked.getParent());
        }
        Files.createFile(blocked);
        try {
            Answer refused = applicant.match(draft).upload(document, "a.pdf", file, null);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("temporarily-unavailable");
            assertThat(applicant.get("/api/applications/" + draft.id()).json().path("documents"))
                    .isEmpty();
        } finally {
            Files.delete(blocked);
            if (moved) {
                Files.move(aside, blocked);
            }
        }
        assertThat(applicant.match(draft).upload(document, "a.pdf", file, null).status())
                .isEqualTo(200);
    }

    private static String sha256(byte[] file) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(file));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
