package id.sahkan.decree.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import javax.security.auth.x500.X500Principal;

/// A keystore like that of somebody who has a certificate: nothing in it speaks of trials.
public final class IssuedCertificates {

    public static final String ISSUER = "Penyelenggara Sertifikat Contoh";

    private IssuedCertificates() {}

    public static void generate(Path folder, char[] password, String signer)
            throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        TestCertificates.generate(
                folder,
                password,
                Instant.now(),
                new X500Principal(signer),
                new X500Principal("CN=Contoh CA G1,O=" + ISSUER + ",C=ID"),
                generator);
    }
}
