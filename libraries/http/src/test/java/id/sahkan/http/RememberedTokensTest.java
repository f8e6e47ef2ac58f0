package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {

    private final AtomicInteger checked = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-01T03:00:00Z"));
    private final AtomicLong nanos = new AtomicLong();

    /// `kid/signature` is a token of half a minute; one signature is right.
    private final RememberedTokens tokens = new RememberedTokens(
            token -> {
                checked.incrementAndGet();
                String[] parts = token.split("/");
                if (!parts[1].equals("right")) {
                    throw new BadJwtException("signature");
                }
                return Jwt.withTokenValue(token)
                        .header("kid", parts[0])
                        .issuedAt(now.get())
                        .expiresAt(now.get().plusSeconds(30))
                        .subject("sub")
                        .build();
            },
            jwt -> now.get().isBefore(jwt.getExpiresAt())
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token")),
            nanos::get);

    @Test
    void aSignatureIsCheckedOnceAndWhatTheTokenSaysEachTime() {
        Jwt first = tokens.decode("one/right");
        assertThat(tokens.decode("one/right")).isSameAs(first);
        assertThat(checked).hasValue(1);

        now.updateAndGet(instant -> instant.plusSeconds(30));
        assertThatThrownBy(() -> tokens.decode("one/right")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void aWrongSignatureIsWrongEachTime() {
        tokens.decode("one/right");
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> tokens.decode("one/wrong")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checked).hasValue(3);
    }

    @Test
    void withANewKeyEverythingIsCheckedAgain() {
        tokens.decode("one/right");
        tokens.decode("two/right");
        tokens.decode("one/right");
        assertThat(checked).hasValue(3);
        tokens.decode("two/right");
        assertThat(checked).hasValue(3);
    }

    @Test
    void nothingIsBelievedLongerThanTheKeysAre() {
        tokens.decode("one/right");
        nanos.addAndGet(RememberedTokens.LONGEST.plus(Duration.ofSeconds(1)).toNanos());
        tokens.decode("one/right");
        assertThat(checked).hasValue(2);
    }
}
