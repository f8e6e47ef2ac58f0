package id.sahkan.gateway.connection;

import org.springframework.http.HttpHeaders;

/// Why a connection's request is refused before it reaches the rest of the gateway.
public enum Refusal {
    UNREADABLE,
    ADDRESS_TOO_LONG,
    HEADERS_TOO_LARGE,
    TOO_SLOW;

    /// The answer in words; the caller's language is not known when its headers could not be read.
    public record Answer(int status, String contentType, String language, byte[] body) {}

    @FunctionalInterface
    public interface Answers {

        Answer of(Refusal refusal, HttpHeaders sent);
    }
}
