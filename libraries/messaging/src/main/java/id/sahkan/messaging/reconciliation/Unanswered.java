package id.sahkan.messaging.reconciliation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/// Why an invariant could not be checked.
///
/// @param service whose journal was asked for; null of what this service's own database was asked
record Unanswered(Code code, @Nullable String service) {

    /// The words are part of the API and never change.
    enum Code {
        /// No connection, or no answer in time.
        PRODUCER_AWAY("producer-away"),
        /// It answered, but with an error or with what cannot be read.
        PRODUCER_REFUSED("producer-refused"),
        /// The issuer gave no token for asking.
        TOKEN_UNAVAILABLE("token-unavailable"),
        DATABASE_AWAY("database-away"),
        /// The invariant's own SQL is refused.
        QUERY_FAILED("query-failed");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        @JsonValue
        String word() {
            return word;
        }
    }

    static Unanswered of(DataAccessException failed) {
        boolean away =
                failed instanceof DataAccessResourceFailureException || failed instanceof TransientDataAccessException;
        return new Unanswered(away ? Code.DATABASE_AWAY : Code.QUERY_FAILED, null);
    }

    static Unanswered of(String service, RuntimeException failed) {
        return new Unanswered(
                switch (failed) {
                    case OAuth2AuthorizationException _ -> Code.TOKEN_UNAVAILABLE;
                    case ResourceAccessException _ -> Code.PRODUCER_AWAY;
                    case RestClientResponseException answered
                    when answered.getStatusCode().value() == 503 -> Code.PRODUCER_AWAY;
                    default -> Code.PRODUCER_REFUSED;
                },
                service);
    }

    /// For the log and for clients of before, which know no code.
    String text() {
        return service == null ? code.word() : service + " does not answer: " + code.word();
    }
}
