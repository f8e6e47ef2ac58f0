package id.sahkan.sample.client;

import java.io.IOException;
import java.time.Duration;

/// Where the access token of one account comes from.
public interface Tokens {

    String bearer(Duration limit) throws IOException, InterruptedException;

    /// The system no longer takes this token: the next call asks for another, if there can be one.
    default void drop(String refused) {}

    static Tokens of(String token) {
        return _ -> token;
    }
}
