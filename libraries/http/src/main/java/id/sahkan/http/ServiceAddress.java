package id.sahkan.http;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/// Where another service is, and how long it may take to be reached and to answer: `sahkan.NAME` of the settings.
public record ServiceAddress(URI url, Duration connectTimeout, Duration readTimeout) {

    public ServiceAddress {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(connectTimeout, "connect-timeout");
        Objects.requireNonNull(readTimeout, "read-timeout");
    }
}
