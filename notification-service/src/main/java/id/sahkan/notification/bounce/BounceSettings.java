package id.sahkan.notification.bounce;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// Where letters come back to, and how that mailbox is read. Both are off when empty.
///
/// @param address the envelope's sender; the notice's id is added behind a plus
/// @param url `imaps://HOST` or `imap://HOST:PORT`, with the folder as path
/// @param batch how many messages are read at one visit
/// @param largest what is larger is not opened
/// @param unmatched how many reports about unknown notices are kept
@ConfigurationProperties("sahkan.mail.bounces")
public record BounceSettings(
        String address,
        String url,
        String user,
        String password,
        Duration interval,
        Duration connectTimeout,
        Duration timeout,
        int batch,
        DataSize largest,
        int unmatched) {

    public Optional<ReturnAddress> returnAddress() {
        return address.isBlank()
                ? Optional.empty()
                : Optional.of(ReturnAddress.of(address.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "BounceSettings[" + address + "]";
    }
}
