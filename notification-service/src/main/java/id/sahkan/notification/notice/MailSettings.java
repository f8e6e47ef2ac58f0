package id.sahkan.notification.notice;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("sahkan.mail")
record MailSettings(String from, URI publicUrl) {

    String messageDomain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
