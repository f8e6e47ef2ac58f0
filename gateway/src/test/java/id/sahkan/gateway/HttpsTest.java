package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where people type https, cookies and headers say so.
class HttpsTest {

    @Test
    void cookiesAreOfThisHostAloneAndBrowsersStayWithHttps() {
        try (var identity = new FakeIdentity();
                var service = new Stub("applicant");
                var gateway = new RunningGateway(
                        identity, service, Map.of("sahkan.addresses.public-url", "https://pintu.example"))) {
            var browser = new Browser(gateway.port());
            var page = browser.get("/api/me");
            assertThat(page.headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000; includeSubDomains");
            assertThat(browser.get("/realms/sahkan/echo").headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000; includeSubDomains");
            List<String> cookies = new java.util.ArrayList<>(page.headers().allValues("Set-Cookie"));
            cookies.addAll(browser.get(Browser.location(browser.get("/login")))
                    .headers()
                    .allValues("Set-Cookie"));
            assertThat(cookies)
                    .anyMatch(cookie -> cookie.startsWith("__Host-XSRF-TOKEN="))
                    .anyMatch(cookie -> cookie.startsWith("__Host-SIGN-IN-")
                            && cookie.toLowerCase(java.util.Locale.ROOT).contains("httponly"))
                    .allSatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-")
                            .contains("Secure", "Path=/", "SameSite=Lax")
                            .doesNotContain("Domain"));
        }
    }
}
