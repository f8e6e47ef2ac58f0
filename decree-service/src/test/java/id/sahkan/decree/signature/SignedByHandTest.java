package id.sahkan.decree.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import id.sahkan.decree.document.DecreeFixtures;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;

/// The same of a signatory with a tool of their own, which is made with the library that BSrE's service is made with.
class SignedByHandTest extends SignerContract {

    @Override
    protected Signer signer(Path keystore) {
        return (prepared, request) -> {
            SignerKeys keys = SignerKeys.read(keystore, PASSWORD.toCharArray(), "first");
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(new CertificateToken(keys.certificate()));
            parameters.setCertificateChain(
                    keys.chain().stream().map(CertificateToken::new).toList());
            var service = new PAdESService(new CommonCertificateVerifier());
            var document = new InMemoryDocument(prepared);
            try {
                var signature = Signature.getInstance("SHA256withECDSA");
                signature.initSign(keys.key());
                signature.update(service.getDataToSign(document, parameters).getBytes());
                return DSSUtils.toByteArray(service.signDocument(
                        document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign())));
            } catch (GeneralSecurityException | RuntimeException e) {
                throw new SigningException("signing-failed", "the tool does not sign it", e);
            }
        };
    }

    @Override
    protected Signer.Request request(Instant at) {
        return new Signer.Request(at, "Kepala Contoh", "Penetapan", "Pekanbaru", DecreeFixtures.told());
    }
}
