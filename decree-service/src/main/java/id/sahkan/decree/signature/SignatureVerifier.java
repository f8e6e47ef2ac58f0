package id.sahkan.decree.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/// Reads a signed document as a stranger would. A decree counts as issued only after this has said valid.
public final class SignatureVerifier {

    private final TrustedAuthorities authorities;

    public SignatureVerifier(TrustedAuthorities authorities) {
        this.authorities = authorities;
    }

    public sealed interface Verdict {

        /// @param test whether the authority that answers for it is one for trials ([TestCertificates])
        record Valid(String signerSubject, Instant signedAt, boolean test) implements Verdict {}

        record Invalid(String code) implements Verdict {}
    }

    public Verdict verify(byte[] document) throws SigningException {
        List<X509Certificate> trusted = authorities.read();
        try (PDDocument pdf = Loader.loadPDF(document)) {
            List<PDSignature> signatures = pdf.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                return new Verdict.Invalid("not-signed");
            }
            if (signatures.size() != 1) {
                return new Verdict.Invalid("signature-count");
            }
            return verify(document, signatures.getFirst(), trusted);
        } catch (IOException e) {
            return new Verdict.Invalid("document-unreadable");
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            return new Verdict.Invalid("signature-broken");
        }
    }

    private static Verdict verify(byte[] document, PDSignature signature, List<X509Certificate> trusted)
            throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
        if (!"ETSI.CAdES.detached".equals(signature.getSubFilter())) {
            return new Verdict.Invalid("signature-format");
        }
        if (!coversWholeFile(document, signature.getByteRange())) {
            return new Verdict.Invalid("later-revision");
        }
        var cms = new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(document)), signature.getContents(document));
        List<X509Certificate> certificates = certificates(cms);
        SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
        X509Certificate certificate = certificates.stream()
                .filter(c -> signer.getSID().getSerialNumber().equals(c.getSerialNumber()))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no certificate for the signer"));
        if (!bound(signer, certificate)) {
            return new Verdict.Invalid("signing-certificate");
        }
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
            return new Verdict.Invalid("digest-differs");
        }
        if (!stampedWhole(signer)) {
            return new Verdict.Invalid("timestamp-broken");
        }
        Instant signedAt = signature.getSignDate().toInstant();
        X509Certificate authority = authority(certificate, certificates, trusted, signedAt);
        return authority == null
                ? new Verdict.Invalid("certificate-not-trusted")
                : new Verdict.Valid(
                        certificate.getSubjectX500Principal().getName(), signedAt, TestCertificates.isTest(authority));
    }

    /// A timestamp, where there is one, is of this very signature. Who gave it is not asked: it is for readers who do.
    private static boolean stampedWhole(SignerInformation signer) throws IOException, GeneralSecurityException {
        var attributes = signer.getUnsignedAttributes();
        var attribute = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return true;
        }
        try {
            var stamp =
                    new TimeStampToken(ContentInfo.getInstance(attribute.getAttributeValues()[0])).getTimeStampInfo();
            byte[] digest = MessageDigest.getInstance(
                            stamp.getMessageImprintAlgOID().getId())
                    .digest(signer.getSignature());
            return Arrays.equals(stamp.getMessageImprintDigest(), digest);
        } catch (TSPException unreadable) {
            return false;
        }
    }

    /// The two signed ranges must leave out nothing but the signature's own hex string, and end with the file.
    private static boolean coversWholeFile(byte[] document, int[] range) {
        return range.length == 4
                && range[0] == 0
                && range[1] < range[2]
                && (long) range[2] + range[3] == document.length
                && document[range[1]] == '<'
                && document[range[2] - 1] == '>'
                && onlyHex(document, range[1] + 1, range[2] - 1);
    }

    private static boolean onlyHex(byte[] document, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(document[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean bound(SignerInformation signer, X509Certificate certificate)
            throws GeneralSecurityException {
        var attributes = signer.getSignedAttributes();
        var attribute = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return false;
        }
        var named = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0])
                .getCerts()[0];
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return Arrays.equals(named.getCertHash(), digest);
    }

    private static List<X509Certificate> certificates(CMSSignedData cms) throws IOException, GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new java.util.ArrayList<X509Certificate>();
        for (var holder : cms.getCertificates().getMatches(null)) {
            certificates.add(
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
        }
        return certificates;
    }

    /// What came along with the signature may lie between its certificate and an authority. Whether one was revoked
    /// is not asked: nothing here reaches the authority's servers.
    ///
    /// @return the authority that answers for it; null where none is trusted
    private static @Nullable X509Certificate authority(
            X509Certificate certificate, List<X509Certificate> between, List<X509Certificate> trusted, Instant at)
            throws GeneralSecurityException {
        var wanted = new X509CertSelector();
        wanted.setCertificate(certificate);
        var parameters = new PKIXBuilderParameters(
                trusted.stream()
                        .map(authority -> new TrustAnchor(authority, null))
                        .collect(Collectors.toSet()),
                wanted);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        try {
            var path = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            return path.getTrustAnchor().getTrustedCert();
        } catch (CertPathBuilderException e) {
            return null;
        }
    }
}
