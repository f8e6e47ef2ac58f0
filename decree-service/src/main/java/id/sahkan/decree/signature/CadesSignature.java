package id.sahkan.decree.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/// The CMS of PAdES-B-B, or of B-T where there is somebody to say when: signing-certificate-v2 among the signed
/// attributes, and no signing time (the PDF carries it).
final class CadesSignature implements SignatureInterface {

    private final SignerKeys keys;
    private final @Nullable TimestampSource timestamps;

    CadesSignature(SignerKeys keys, @Nullable TimestampSource timestamps) {
        this.keys = keys;
        this.timestamps = timestamps;
    }

    @Override
    public byte[] sign(InputStream content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            var signerInfo = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            signerInfo.setSignedAttributeGenerator(attributes());
            generator.addSignerInfoGenerator(signerInfo.build(
                    new JcaContentSignerBuilder(SignerKeys.algorithm(keys.key())).build(keys.key()),
                    keys.certificate()));
            generator.addCertificates(new JcaCertStore(keys.chain()));
            CMSSignedData signed = generator.generate(new Streamed(content), false);
            return (timestamps == null ? signed : stamped(signed, timestamps)).getEncoded("DER");
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("the signature could not be made", e);
        }
    }

    private static CMSSignedData stamped(CMSSignedData signed, TimestampSource timestamps) throws IOException {
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        byte[] token = timestamps.over(signer.getSignature()).getEncoded();
        var unsigned = new AttributeTable(new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(token))));
        return CMSSignedData.replaceSigners(
                signed, new SignerInformationStore(SignerInformation.replaceUnsignedAttributes(signer, unsigned)));
    }

    private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(keys.certificate().getEncoded());
        var certificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
        var standard = new DefaultSignedAttributeTableGenerator(new AttributeTable(certificate));
        return new CMSAttributeTableGenerator() {
            @Override
            @SuppressWarnings({"rawtypes", "unchecked"})
            public AttributeTable getAttributes(Map parameters) {
                return standard.getAttributes(parameters).remove(CMSAttributes.signingTime);
            }
        };
    }

    /// Lets the digest read the document as a stream.
    private record Streamed(InputStream content) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public Object getContent() {
            return content;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }
    }
}
