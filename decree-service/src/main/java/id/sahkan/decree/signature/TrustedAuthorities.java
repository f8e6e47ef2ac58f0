package id.sahkan.decree.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose certificates are taken here: the authorities of the keystore, and those of a PEM file beside it (of BSrE,
/// say). Both are read at each look, so that a renewed one needs no restart.
public final class TrustedAuthorities {

    private final Path keystore;
    private final String password;
    private final @Nullable Path more;

    /// @param more certificates one after the other in PEM; none where nobody signs elsewhere
    public TrustedAuthorities(Path keystore, String password, @Nullable Path more) {
        this.keystore = keystore;
        this.password = password;
        this.more = more;
    }

    List<X509Certificate> read() throws SigningException {
        List<X509Certificate> trusted = new ArrayList<>();
        trusted.addAll(SignerKeys.authorities(keystore, password.toCharArray()));
        if (more != null) {
            try (InputStream in = Files.newInputStream(more)) {
                CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                        .map(X509Certificate.class::cast)
                        .forEach(trusted::add);
            } catch (IOException | GeneralSecurityException e) {
                throw new SigningException(
                        "authorities-unreadable", "the certificates of trusted authorities cannot be read", e);
            }
        }
        return List.copyOf(trusted);
    }
}
