package id.sahkan.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/// A token whose signature was right is not checked for it again: the signature is a tenth of what a request costs.
/// What the token says (for whom it is, who issued it, until when) is checked each time. As soon as a token
/// comes that is signed with a key not met before, the issuer has changed its keys and everything is forgotten.
final class RememberedTokens implements JwtDecoder {

    /// As long as Nimbus itself believes the keys that it has fetched.
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST = 10_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<ByteBuffer, Jwt> tokens;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    /// @param signatures checks everything, the claims too
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims, Ticker ticker) {
        this.signatures = signatures;
        this.claims = claims;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        ByteBuffer digest = digest(token);
        Jwt known = tokens.getIfPresent(digest);
        if (known == null) {
            Jwt checked = signatures.decode(token);
            if (keys.add(String.valueOf(checked.getHeaders().get("kid")))) {
                tokens.invalidateAll();
            }
            tokens.put(digest, checked);
            return checked;
        }
        var outcome = claims.validate(known);
        if (outcome.hasErrors()) {
            tokens.invalidate(digest);
            throw new JwtValidationException("a remembered token is not accepted any more", outcome.getErrors());
        }
        return known;
    }

    /// Whoever reads the memory of a service finds no key to it here.
    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
