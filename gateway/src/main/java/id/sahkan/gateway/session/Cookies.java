package id.sahkan.gateway.session;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/// How our cookies are written. Over https their names begin with `__Host-`: a browser then takes them from this very
/// host alone, and no neighbour under the same domain can plant one.
public record Cookies(boolean https) {

    private static final Duration UNTIL_THE_BROWSER_ENDS = Duration.ofSeconds(-1);

    public String name(String plain) {
        return https ? "__Host-" + plain : plain;
    }

    public String sessionName() {
        return name("SESSION");
    }

    public String csrfName() {
        return name("XSRF-TOKEN");
    }

    /// Is it one of ours, which nobody behind the door has to see?
    public boolean isOurs(String name) {
        return name.equals(sessionName()) || name.equals(csrfName()) || name.startsWith(signInPrefix());
    }

    String signInPrefix() {
        return name("SIGN-IN-");
    }

    ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(UNTIL_THE_BROWSER_ENDS);
    }

    ResponseCookie expired(String name) {
        return cookie(name, "").maxAge(Duration.ZERO).build();
    }
}
