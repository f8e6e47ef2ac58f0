package id.sahkan.http;

import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/// What a command makes: now, or by an earlier try of the same, whose answer was lost perhaps.
///
/// @param repeated whether it was there already; then it is answered as it stands and nothing was changed
public record Made<T>(T value, boolean repeated) {

    public static <T> Made<T> now(T value) {
        return new Made<>(value, false);
    }

    public static <T> Made<T> before(T value) {
        return new Made<>(value, true);
    }

    /// 201 with its address the first time, and 200 of a repeat.
    public ResponseEntity.BodyBuilder answer(Function<T, String> address) {
        return repeated ? ResponseEntity.ok() : ResponseEntity.created(URI.create(address.apply(value)));
    }
}
