package id.sahkan.decree.presscard;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Signs cards as SD-JWT VC, and the list of those that are no longer good as a Token Status List. Whoever
/// holds a card shows of it what they wish; what it is, until when, and where its status is stands open.
final class CardIssuer {

    static final String TYPE = "urn:sahkan:press-card:1";
    static final String ADDRESS = "/api/public/press-cards";
    /// Of one list.
    static final int POSITIONS = 1 << 16;

    /// So long may somebody without a network believe a list.
    private static final Duration LIST_IS_GOOD = Duration.ofDays(1);
    /// So long may somebody with a network not ask again.
    private static final Duration LIST_IS_FRESH = Duration.ofMinutes(5);

    private final ECKey key;
    private final String issuer;

    /// @param issuer the office's address
    CardIssuer(ECKey key, String issuer) {
        this.key = key;
        this.issuer = issuer.replaceFirst("/+$", "");
    }

    String card(PressCard card, long position, Instant at, ZoneId zone) {
        var claims = new SDObjectBuilder();
        claims.putClaim("iss", issuer);
        claims.putClaim("vct", TYPE);
        claims.putClaim("iat", at.getEpochSecond());
        claims.putClaim("nbf", card.from().atStartOfDay(zone).toEpochSecond());
        claims.putClaim("exp", card.until().plusDays(1).atStartOfDay(zone).toEpochSecond());
        claims.putClaim(
                "status",
                Map.of("status_list", Map.of("idx", position % POSITIONS, "uri", listAddress(position / POSITIONS))));
        List<Disclosure> disclosures = List.of(
                claims.putSDClaim("name", card.journalist()),
                claims.putSDClaim("outlet", card.outlet()),
                claims.putSDClaim("company", card.company()),
                claims.putSDClaim("decree", card.decree()),
                claims.putSDClaim("card", card.number()),
                claims.putSDClaim("valid_from", card.from().toString()),
                claims.putSDClaim("valid_until", card.until().toString()));
        return new SDJWT(signed("dc+sd-jwt", claims.build(true)), disclosures).toString();
    }

    /// @param lapsed places in this list
    String list(long number, List<Integer> lapsed, Instant at) {
        byte[] bits = new byte[POSITIONS / Byte.SIZE];
        for (int place : lapsed) {
            bits[place / Byte.SIZE] |= (byte) (1 << (place % Byte.SIZE));
        }
        return signed(
                "statuslist+jwt",
                Map.of(
                        "sub", listAddress(number),
                        "iat", at.getEpochSecond(),
                        "exp", at.plus(LIST_IS_GOOD).getEpochSecond(),
                        "ttl", LIST_IS_FRESH.toSeconds(),
                        "status_list",
                                Map.of(
                                        "bits",
                                        1,
                                        "lst",
                                        Base64.getUrlEncoder().withoutPadding().encodeToString(compressed(bits)))));
    }

    private String listAddress(long number) {
        return issuer + ADDRESS + "/status/" + number;
    }

    private static byte[] compressed(byte[] bits) {
        var compressed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var stream = new DeflaterOutputStream(compressed, deflater)) {
            stream.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return compressed.toByteArray();
    }

    private String signed(String type, Map<String, Object> claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(type))
                    .keyID(key.getKeyID())
                    .build();
            var jwt = new SignedJWT(header, JWTClaimsSet.parse(claims));
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// With which cards and lists are checked.
    Map<String, Object> keys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }
}
