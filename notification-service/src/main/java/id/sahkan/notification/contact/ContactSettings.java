package id.sahkan.notification.contact;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("sahkan.contact")
record ContactSettings(URI url, Duration connectTimeout, Duration readTimeout) {}
