package id.sahkan.messaging.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/// Asks over HTTP with this service's own token.
record HttpProducer(String name, RestClient http) implements Producer {

    private static final ParameterizedTypeReference<List<Head>> HEADS = new ParameterizedTypeReference<>() {};

    @Override
    public List<Head> heads(UUID after, Instant settledBefore) {
        return Objects.requireNonNull(http.get()
                .uri("/internal/journal/heads?after={after}&settledBefore={settledBefore}", after, settledBefore)
                .retrieve()
                .body(HEADS));
    }

    @Override
    public Head head(UUID aggregateId) {
        return Objects.requireNonNull(http.get()
                .uri("/internal/journal/heads/{aggregate}", aggregateId)
                .retrieve()
                .body(Head.class));
    }
}
