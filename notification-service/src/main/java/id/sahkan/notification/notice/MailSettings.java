package id.sahkan.notification.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("sahkan.mail")
record MailSettings(String from, URI publicUrl) {

    /// A sender that is none is found at the start, and not by every letter.
    MailSettings {
        sender(from);
    }

    String messageDomain() {
        String address = sender(from).getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("sahkan.mail.from is no address of one sender", wrong);
        }
    }
}
