package id.sahkan.notification.contact;

import org.jspecify.annotations.Nullable;

/// Whom to write to. Personal data: lives as long as the letter is being written.
public record Contact(
        String applicantId,
        String name,
        String email,
        String language,
        String outletName,
        String number,
        @Nullable String website) {

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
