package id.sahkan.decree;

import id.sahkan.decree.signature.TestCertificates;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;

/// What every test of the whole service gives it: the keystore of a test's folder, a place for signed files there, and
/// an applicant service beside it.
public final class Surroundings {

    /// Of the keystore.
    public static final String PASSWORD = "uji-saja";

    private Surroundings() {}

    public static void of(DynamicPropertyRegistry registry, Path folder, FakeApplicantService applicants) {
        registry.add("SAHKAN_APPLICANT_URL", applicants::url);
        registry.add("SAHKAN_TOKEN_URI", () -> applicants.url() + "/token");
        of(registry, folder);
    }

    public static void of(DynamicPropertyRegistry registry, Path folder) {
        registry.add(
                "SAHKAN_SIGNER_KEYSTORE",
                () -> folder.resolve(TestCertificates.KEYSTORE).toString());
        registry.add("SAHKAN_SIGNER_PASSWORD", () -> PASSWORD);
        registry.add("SAHKAN_DECREES_DIR", () -> folder.resolve("decrees").toString());
        registry.add("sahkan.signing.warm-up-after", () -> "-1s");
    }
}
