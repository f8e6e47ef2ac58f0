package id.sahkan.decree.signature;

import id.sahkan.decree.office.Office;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes a local test authority and a signer's certificate for one machine. Both say UJI / TEST in their names.
///
/// Usage: `SAHKAN_SIGNER_PASSWORD=… java -cp <extracted jar>/decree-service-0.1.0-SNAPSHOT.jar
/// id.sahkan.decree.signature.TestCertificates <folder> [office] [its name]` (the extracted jar's manifest names its
/// libraries). It writes `signer.p12` (alias `signer` with its chain, alias `ca`), readable by its owner only, and
/// `ca.pem`. When both are there it changes nothing. The authority's key is not kept, so that each further office gets
/// a test authority of its own (aliases `signer-KEY` and `ca-KEY`; `ca.pem` grows by it), with its key as `office`.
public final class TestCertificates {

    public static final String KEYSTORE = "signer.p12";
    public static final String AUTHORITY_PEM = "ca.pem";

    /// RFC 9608: no revocation information will ever exist, so nobody needs to look for it.
    private static final ASN1ObjectIdentifier NO_REVOCATION_AVAILABLE = new ASN1ObjectIdentifier("2.5.29.56");

    private static final String COMMON_NAME = "Otoritas UJI Sahkan / TEST CA";
    private static final String ORGANIZATION = "Sahkan (bukan BSrE)";
    private static final X500Principal AUTHORITY =
            new X500Principal("CN=" + COMMON_NAME + ",O=" + ORGANIZATION + ",C=ID");
    private static final X500Principal SIGNER =
            new X500Principal("CN=Kepala Dinas (UJI / TEST),O=" + ORGANIZATION + ",C=ID");

    private TestCertificates() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        String password = System.getenv("SAHKAN_SIGNER_PASSWORD");
        if (arguments.length < 1 || arguments.length > 3 || password == null || password.isBlank()) {
            System.err.println("usage: SAHKAN_SIGNER_PASSWORD=... TestCertificates <folder> [office] [its name]");
            System.exit(2);
            return;
        }
        Instant at = Clock.systemUTC().instant();
        generate(Path.of(arguments[0]), password.toCharArray(), at);
        if (arguments.length > 1 && !arguments[1].isBlank()) {
            String name = arguments.length > 2 ? arguments[2] : arguments[1];
            if (!add(Path.of(arguments[0]).resolve(KEYSTORE), password.toCharArray(), at, arguments[1], name)) {
                System.err.println("this keystore is not one of the demo, or cannot be written: no key was made");
                System.exit(1);
            }
        }
    }

    public static void generate(Path folder, char[] password, Instant at) throws IOException, GeneralSecurityException {
        generate(folder, password, at, SIGNER);
    }

    /// @param signer the distinguished name in the signer's certificate
    public static void generate(Path folder, char[] password, Instant at, String signer)
            throws IOException, GeneralSecurityException {
        generate(folder, password, at, new X500Principal(signer));
    }

    private static void generate(Path folder, char[] password, Instant at, X500Principal name)
            throws IOException, GeneralSecurityException {
        generate(folder, password, at, name, curve());
    }

    static void generate(Path folder, char[] password, Instant at, X500Principal name, KeyPairGenerator generator)
            throws IOException, GeneralSecurityException {
        generate(folder, password, at, name, AUTHORITY, generator);
    }

    /// @param answers the name of the authority
    /// @param generator of the keys, of the authority as of the signer: RSA or EC
    static void generate(
            Path folder,
            char[] password,
            Instant at,
            X500Principal name,
            X500Principal answers,
            KeyPairGenerator generator)
            throws IOException, GeneralSecurityException {
        Path keystore = folder.resolve(KEYSTORE);
        Path pem = folder.resolve(AUTHORITY_PEM);
        if (Files.exists(keystore) && Files.exists(pem)) {
            return;
        }
        Files.createDirectories(folder);
        KeyPair authorityKeys = generator.generateKeyPair();
        KeyPair signerKeys = generator.generateKeyPair();
        try {
            X509Certificate authority = authority(answers, authorityKeys, at);
            X509Certificate signer = signer(name, signerKeys, authority, authorityKeys, at);
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    SignerKeys.SIGNER, signerKeys.getPrivate(), password, new Certificate[] {signer, authority});
            store.setCertificateEntry(SignerKeys.AUTHORITY, authority);
            write(keystore, store, password);
            Files.writeString(pem, pem(authority));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /// A key of this office in a keystore that this class has made; nothing in any other, nor where there is one.
    static void add(Path keystore, char[] password, Instant at, Office office) throws SigningException {
        try {
            var _ = add(keystore, password, at, office.key(), office.title(Locale.of("id")));
        } catch (IOException | GeneralSecurityException e) {
            throw new SigningException("signer-not-set", "a test key could not be made for this office", e);
        }
    }

    /// One after the other, also of several programs. @return whether the office has a key now
    private static synchronized boolean add(Path keystore, char[] password, Instant at, String key, String name)
            throws IOException, GeneralSecurityException {
        Path folder = keystore.toAbsolutePath().getParent();
        if (!isTest(keystore, password) || folder == null || !Files.isWritable(folder)) {
            return false;
        }
        try (var channel = FileChannel.open(
                        keystore.resolveSibling(KEYSTORE + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            KeyStore store = SignerKeys.open(keystore, password);
            if (store.containsAlias(SignerKeys.signer(key))) {
                return true;
            }
            KeyPairGenerator generator = curve();
            KeyPair authorityKeys = generator.generateKeyPair();
            KeyPair signerKeys = generator.generateKeyPair();
            X500Principal issuer = name(COMMON_NAME + " " + key, ORGANIZATION);
            X509Certificate authority = authority(issuer, authorityKeys, at);
            X509Certificate signer =
                    signer(name(key + " (UJI / TEST)", name), signerKeys, authority, authorityKeys, at);
            store.setKeyEntry(
                    SignerKeys.signer(key), signerKeys.getPrivate(), password, new Certificate[] {signer, authority});
            store.setCertificateEntry(SignerKeys.authority(key), authority);
            write(keystore, store, password);
            Files.writeString(
                    keystore.resolveSibling(AUTHORITY_PEM),
                    pem(authority),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return true;
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /// Whether this is an authority that this class made, on whatever machine: its name says so, and no authority of
    /// certificates for people would bear it.
    static boolean isTest(X509Certificate authority) {
        String name = authority.getSubjectX500Principal().getName(X500Principal.RFC1779);
        return name.startsWith("CN=" + COMMON_NAME) && name.contains("O=" + ORGANIZATION);
    }

    private static boolean isTest(Path keystore, char[] password) throws IOException, GeneralSecurityException {
        return SignerKeys.open(keystore, password).getCertificate(SignerKeys.AUTHORITY) instanceof X509Certificate own
                && own.getSubjectX500Principal().equals(AUTHORITY);
    }

    /// Whatever an office is called stays one name: no comma of it begins another.
    private static X500Principal name(String common, String organization) throws IOException {
        return new X500Principal(new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "ID")
                .addRDN(BCStyle.O, organization)
                .addRDN(BCStyle.CN, common)
                .build()
                .getEncoded());
    }

    /// On P-256 (FIPS 186-5): made in a blink, where a prime of RSA may take many seconds of a first start.
    private static KeyPairGenerator curve() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator;
    }

    private static X509Certificate authority(X500Principal name, KeyPair keys, Instant at)
            throws GeneralSecurityException, CertIOException, OperatorCreationException {
        var builder =
                new JcaX509v3CertificateBuilder(name, serial(), from(at), until(at, 3653), name, keys.getPublic());
        var ids = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
        return certificate(builder, keys);
    }

    private static X509Certificate signer(
            X500Principal name, KeyPair keys, X509Certificate authority, KeyPair authorityKeys, Instant at)
            throws GeneralSecurityException, CertIOException, OperatorCreationException {
        var builder = new JcaX509v3CertificateBuilder(
                authority.getSubjectX500Principal(), serial(), from(at), until(at, 1096), name, keys.getPublic());
        var ids = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(authority.getPublicKey()));
        builder.addExtension(NO_REVOCATION_AVAILABLE, false, DERNull.INSTANCE);
        return certificate(builder, authorityKeys);
    }

    private static X509Certificate certificate(X509v3CertificateBuilder builder, KeyPair issuer)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder(SignerKeys.algorithm(issuer.getPrivate())).build(issuer.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static void write(Path keystore, KeyStore store, char[] password)
            throws IOException, GeneralSecurityException {
        Path fresh = keystore.resolveSibling(KEYSTORE + ".new");
        Files.deleteIfExists(fresh);
        try {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException | FileAlreadyExistsException e) {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
        }
        try (var out = Files.newOutputStream(fresh, StandardOpenOption.WRITE)) {
            store.store(out, password);
        }
        Files.move(fresh, keystore, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    private static BigInteger serial() {
        return new BigInteger(127, new SecureRandom()).setBit(100);
    }

    private static Date from(Instant at) {
        return Date.from(at.minus(1, ChronoUnit.DAYS));
    }

    private static Date until(Instant at, int days) {
        return Date.from(at.plus(days, ChronoUnit.DAYS));
    }
}
