package id.sahkan.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The header `Idempotency-Key`: chosen by the client, one for each intention, the same for every try.
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    /// Printable ASCII, as the API description says; spaces at the ends do not survive a header.
    private static final Pattern FORM = Pattern.compile("[!-~](?:[ -~]{0,198}[!-~])?");

    /// Empty where there is none.
    ///
    /// @throws Problem with this code when it has another form
    public static Optional<IdempotencyKey> parse(@Nullable String header, ProblemCode invalid) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        if (!FORM.matcher(header).matches()) {
            throw Problem.of(invalid);
        }
        return Optional.of(new IdempotencyKey(header));
    }

    /// Of what a person makes with this key: always the same, so that a repeat finds what the first try made.
    ///
    /// @param kind the business object's name: one key may make one of each
    public UUID idOf(String kind, String subject) {
        return UUID.nameUUIDFromBytes((kind + "/" + subject + "/" + value).getBytes(StandardCharsets.UTF_8));
    }
}
