package id.sahkan.notification.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// This service's own access token, fetched when there is none and kept until shortly before it expires.
final class ServiceToken {

    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final RestClient http;
    private final ContactSettings settings;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Held held;

    ServiceToken(RestClient http, ContactSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    private record Held(String value, Instant goodUntil) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Answer(@Nullable String accessToken, long expiresIn) {}

    String value() {
        lock.lock();
        try {
            Instant now = clock.instant();
            Held kept = held;
            if (kept == null || !now.isBefore(kept.goodUntil())) {
                kept = fetch(now);
                held = kept;
            }
            return kept.value();
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        lock.lock();
        try {
            held = null;
        } finally {
            lock.unlock();
        }
    }

    private Held fetch(Instant now) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        Answer answer = http.post()
                .uri(settings.tokenUri())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class);
        if (answer == null || answer.accessToken() == null) {
            throw new ContactUnavailableException("token-unavailable");
        }
        return new Held(
                answer.accessToken(), now.plusSeconds(answer.expiresIn()).minus(MARGIN));
    }
}
