package id.sahkan.decree.signature.bsre;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The two calls of it that are made. Nothing that goes there shows itself in words: it names a person, and has their
/// secret.
@HttpExchange(contentType = MediaType.APPLICATION_JSON_VALUE, accept = MediaType.APPLICATION_JSON_VALUE)
interface BsreApi {

    @PostExchange("/api/v2/user/check/status")
    @Nullable
    UserStatus status(@RequestBody User user);

    @PostExchange("/api/v2/sign/pdf")
    @Nullable
    Signed sign(@RequestBody ToSign document);

    /// Either of the two.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record User(@Nullable String nik, @Nullable String email) {

        @Override
        public String toString() {
            return "User[…]";
        }
    }

    /// Also what the service says of a call that it refuses.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record UserStatus(
            @JsonProperty("status_code") @Nullable Integer statusCode,
            @Nullable String status,
            @Nullable String message,
            @Nullable String error) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToSign(
            @Nullable String nik,
            @Nullable String email,
            char @Nullable [] passphrase,
            char @Nullable [] totp,
            List<Properties> signatureProperties,
            List<byte[]> file) {

        @Override
        public String toString() {
            return "ToSign[…]";
        }
    }

    record Properties(String tampilan, String location, String reason) {}

    /// A list even of one.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Signed(@Nullable Long time, @Nullable List<byte[]> file) {}
}
