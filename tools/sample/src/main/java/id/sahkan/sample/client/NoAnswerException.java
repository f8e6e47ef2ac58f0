package id.sahkan.sample.client;

import org.jspecify.annotations.Nullable;

/// The system did not answer for as long as the caller had patience: it may or may not have done what it was asked.
public final class NoAnswerException extends RuntimeException {

    NoAnswerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
