package id.sahkan.notification.bounce;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The envelope's sender of a letter, in which stands which one it is (VERP): `local+ID@domain`. Whatever a mail server
/// changes in a report, that address it needs.
public record ReturnAddress(String local, String domain) {

    private static final Pattern ID =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    static ReturnAddress of(String address) {
        int at = address.indexOf('@');
        if (at < 1 || at == address.length() - 1 || address.indexOf('@', at + 1) >= 0 || address.contains("+")) {
            throw new IllegalArgumentException("SAHKAN_BOUNCE_ADDRESS is not local@domain");
        }
        return new ReturnAddress(address.substring(0, at), address.substring(at + 1));
    }

    public String with(UUID noticeId) {
        return local + "+" + noticeId.toString().replace("-", "") + "@" + domain;
    }

    /// Empty when it is no address of ours with an id.
    Optional<UUID> noticeIn(String address) {
        String bare = bare(address);
        String before = local + "+";
        String after = "@" + domain;
        if (!bare.startsWith(before) || !bare.endsWith(after) || bare.length() < before.length() + after.length()) {
            return Optional.empty();
        }
        return id(bare.substring(before.length(), bare.length() - after.length()));
    }

    private static String bare(String address) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        int open = text.lastIndexOf('<');
        int close = text.lastIndexOf('>');
        return open >= 0 && close > open ? text.substring(open + 1, close) : text;
    }

    private static Optional<UUID> id(String token) {
        var parts = ID.matcher(token);
        return parts.matches() ? Optional.of(UUID.fromString(parts.replaceFirst("$1-$2-$3-$4-$5"))) : Optional.empty();
    }
}
