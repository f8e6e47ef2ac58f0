package id.sahkan.decree.signature;

import id.sahkan.decree.office.Office;
import id.sahkan.http.CallerOffices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/// Signs with the office's key from a PKCS#12 file on this machine. The file is read at each signing, so a renewed key
/// needs no restart. In the file of the demo an office gets its key when it is first needed; in no other file.
public final class LocalSigner implements Signer {

    private static final COSName ETSI_CADES = COSName.getPDFName("ETSI.CAdES.detached");
    /// An ECDSA signature is a few bytes shorter or longer each time.
    private static final int SPARE = 64;
    /// A timestamp with the certificates of its authority.
    private static final int TIMESTAMP = 16 << 10;

    private final Path keystore;
    private final String password;
    private final @Nullable TimestampSource timestamps;

    public LocalSigner(Path keystore, String password) {
        this(keystore, password, null);
    }

    /// @param timestamps none where nobody else says when
    public LocalSigner(Path keystore, String password, @Nullable TimestampSource timestamps) {
        this.timestamps = timestamps;
        this.keystore = keystore;
        this.password = password;
    }

    @Override
    public void ready(Office office, Instant at) throws SigningException {
        if (!office.key().equals(CallerOffices.FIRST)) {
            var _ = keys(office, at);
        }
    }

    @Override
    public Optional<Issuer> issuer(Office office, Instant at) throws SigningException {
        SignerKeys keys = keys(office, at);
        return Optional.of(
                new Issuer(SignerName.organization(keys.certificate()), TestCertificates.isTest(keys.authority())));
    }

    private SignerKeys keys(Office office, Instant at) throws SigningException {
        if (!SignerKeys.has(keystore, password.toCharArray(), office.key())) {
            TestCertificates.add(keystore, password.toCharArray(), at, office);
        }
        return SignerKeys.read(keystore, password.toCharArray(), office.key());
    }

    @Override
    public byte[] sign(byte[] prepared, Request request) throws SigningException {
        SignerKeys keys = keys(request.office(), request.at());
        try (PDDocument document = Loader.loadPDF(prepared)) {
            PDSignatureField field = document.getSignatureFields().getFirst();
            var widget = field.getWidgets().getFirst();
            var rectangle = widget.getRectangle();
            var appearance = widget.getAppearance();

            PDSignature signature = signature(request);
            field.setValue(signature);
            try (var options = new SignatureOptions()) {
                var signing = new CadesSignature(keys, timestamps);
                // No signature covers its own place: it is as large as what goes in, of anything with these keys.
                int size = new CadesSignature(keys, null).sign(InputStream.nullInputStream()).length
                        + SPARE
                        + (timestamps == null ? 0 : TIMESTAMP);
                options.setPreferredSignatureSize(size);
                document.addSignature(signature, signing, options);
                // addSignature treats a field without a template as invisible and blanks it
                widget.setRectangle(rectangle);
                widget.setAppearance(appearance);
                widget.setPrinted(true);
                var out = new ByteArrayOutputStream(prepared.length + 3 * size);
                document.saveIncremental(out);
                return out.toByteArray();
            }
        } catch (IOException e) {
            throw new SigningException("signing-failed", "the document could not be signed", e);
        }
    }

    private PDSignature signature(Request request) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(ETSI_CADES);
        signature.setName(request.signerName());
        signature.setReason(request.reason());
        signature.setLocation(request.place());
        signature.setSignDate(
                GregorianCalendar.from(request.at().atZone(request.office().zone())));
        return signature;
    }
}
