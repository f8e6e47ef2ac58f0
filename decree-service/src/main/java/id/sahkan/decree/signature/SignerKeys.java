package id.sahkan.decree.signature;

import id.sahkan.http.CallerOffices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// What the PKCS#12 file holds of an office: the signer's key with its chain, and the authority that answers for it. Of
/// the first office they have the aliases `signer` and `ca`, of another `signer-KEY`, and `ca-KEY` where its authority
/// is another one.
record SignerKeys(PrivateKey key, List<X509Certificate> chain, X509Certificate authority) {

    static final String SIGNER = "signer";
    static final String AUTHORITY = "ca";

    SignerKeys {
        chain = List.copyOf(chain);
    }

    static SignerKeys read(Path keystore, char[] password, String office) throws SigningException {
        try {
            KeyStore store = open(keystore, password);
            String signer = signer(office);
            Certificate[] chain = store.getCertificateChain(signer);
            Certificate own = store.getCertificate(authority(office));
            if (chain == null && !office.equals(CallerOffices.FIRST)) {
                throw new SigningException("signer-not-set", "the keystore has no key of this office");
            }
            if (!(store.getKey(signer, password) instanceof PrivateKey key)
                    || chain == null
                    || !((own == null ? store.getCertificate(AUTHORITY) : own) instanceof X509Certificate authority)) {
                throw new SigningException(
                        "signer-keystore-incomplete", "the keystore lacks the entries signer and ca");
            }
            return new SignerKeys(
                    key, Arrays.stream(chain).map(X509Certificate.class::cast).toList(), authority);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    static boolean has(Path keystore, char[] password, String office) throws SigningException {
        try {
            return open(keystore, password).containsAlias(signer(office));
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /// Those that answer for any office's key, that of the first before the others.
    static List<X509Certificate> authorities(Path keystore, char[] password) throws SigningException {
        List<X509Certificate> all = new ArrayList<>();
        all.add(read(keystore, password, CallerOffices.FIRST).authority());
        try {
            KeyStore store = open(keystore, password);
            for (String alias : Collections.list(store.aliases())) {
                if (alias.startsWith(authority("")) && store.getCertificate(alias) instanceof X509Certificate other) {
                    all.add(other);
                }
            }
            return List.copyOf(all);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    static String signer(String office) {
        return office.equals(CallerOffices.FIRST) ? SIGNER : SIGNER + "-" + office;
    }

    static String authority(String office) {
        return office.equals(CallerOffices.FIRST) ? AUTHORITY : AUTHORITY + "-" + office;
    }

    static KeyStore open(Path keystore, char[] password) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(keystore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        }
    }

    private static SigningException unreadable(Exception cause) {
        return new SigningException("signer-keystore-unreadable", "the signer's keystore cannot be read", cause);
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
