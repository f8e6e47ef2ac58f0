package id.sahkan.decree.presscard;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.math.ec.ECPoint;

/// With which cards are signed: a key on P-256, the curve that every wallet has, made from the secret of the
/// register's log. Whoever knows one signature, or one of the two keys, knows nothing of the other.
final class CardKey {

    private static final String MAC = "HmacSHA384";
    private static final String LABEL = "sahkan press card 1";

    private CardKey() {}

    /// @param secret that nobody else has
    static ECKey from(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            BigInteger noise = new BigInteger(1, mac.doFinal(LABEL.getBytes(StandardCharsets.US_ASCII)));
            var curve = ECNamedCurveTable.getParameterSpec("secp256r1");
            // 384 bits over a field of 256: no number is likelier than another (FIPS 186-5, A.2.1)
            BigInteger d = noise.mod(curve.getN().subtract(BigInteger.ONE)).add(BigInteger.ONE);
            ECPoint point = curve.getG().multiply(d).normalize();
            return new ECKey.Builder(
                            Curve.P_256,
                            ECKey.encodeCoordinate(256, point.getAffineXCoord().toBigInteger()),
                            ECKey.encodeCoordinate(256, point.getAffineYCoord().toBigInteger()))
                    .d(ECKey.encodeCoordinate(256, d))
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
