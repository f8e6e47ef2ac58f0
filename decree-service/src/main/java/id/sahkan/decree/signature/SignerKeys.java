package id.sahkan.decree.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/// What the PKCS#12 file holds: the signer's key with its chain (alias `signer`), and the trusted authority (alias
/// `ca`).
record SignerKeys(PrivateKey key, List<X509Certificate> chain, X509Certificate authority) {

    static final String SIGNER = "signer";
    static final String AUTHORITY = "ca";

    SignerKeys {
        chain = List.copyOf(chain);
    }

    static SignerKeys read(Path keystore, char[] password) throws SigningException {
        try (var in = Files.newInputStream(keystore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            Certificate[] chain = store.getCertificateChain(SIGNER);
            if (!(store.getKey(SIGNER, password) instanceof PrivateKey key)
                    || chain == null
                    || !(store.getCertificate(AUTHORITY) instanceof X509Certificate authority)) {
                throw new SigningException(
                        "signer-keystore-incomplete", "the keystore lacks the entries signer and ca");
            }
            return new SignerKeys(
                    key, Arrays.stream(chain).map(X509Certificate.class::cast).toList(), authority);
        } catch (IOException | GeneralSecurityException e) {
            throw new SigningException("signer-keystore-unreadable", "the signer's keystore cannot be read", e);
        }
    }

    /// What a key signs with, by its standard name (Java Security Standard Algorithm Names, Signature).
    static String algorithm(PrivateKey key) {
        return "SHA256with" + ("EC".equals(key.getAlgorithm()) ? "ECDSA" : key.getAlgorithm());
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "SignerKeys[" + certificate().getSubjectX500Principal() + "]";
    }
}
