package id.sahkan.notification.evidence;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The address of a page, and what it is compared by: two spellings of one page have one key.
///
/// @param host without `www.` and the like
/// @param key without scheme, anchor and what only says where a reader came from
record PageAddress(String url, String host, String key) {

    private static final int LONGEST = 1000;
    private static final Pattern NUMBERED = Pattern.compile("[0-9.]+|\\[.*");
    private static final Pattern SIDE = Pattern.compile("^(www|m|amp)\\.");
    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})|[^\\x00-\\x7F]+");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final Set<String> OF_THE_READER =
            Set.of("fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref", "share", "amp", "outputtype");

    /// Empty when it is no address of a page that everybody can open.
    static Optional<PageAddress> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(withScheme(typed.strip()));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                return Optional.empty();
            }
            String host = uri.getHost();
            if (host == null
                    || uri.getRawUserInfo() != null
                    || NUMBERED.matcher(host).matches()
                    || !host.contains(".")) {
                return Optional.empty();
            }
            String plain = plainHost(host);
            String port = uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
            URI spelled = new URI(spelled(uri.toString()));
            return Optional.of(new PageAddress(uri.toString(), plain, plain + port + path(spelled) + query(spelled)));
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether it lies on the pages of this site, or on one below.
    boolean isOn(String site) {
        String own = of(site).map(PageAddress::host).orElse("");
        return !own.isEmpty() && (host.equals(own) || host.endsWith("." + own));
    }

    /// People say where something is without it.
    private static String withScheme(String typed) {
        return typed.contains("://") ? typed : "https://" + typed;
    }

    private static String plainHost(String host) {
        String lower = IDN.toASCII(host).toLowerCase(Locale.ROOT);
        String whole = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        String shorter = SIDE.matcher(whole).replaceFirst("");
        return shorter.contains(".") ? shorter : whole;
    }

    /// With the same escapes whoever wrote it: none where none is needed (RFC 3986, 6.2.2), the others in capitals.
    private static String spelled(String address) {
        return ESCAPED.matcher(address).replaceAll(found -> {
            String escape = found.group(1);
            if (escape == null) {
                return HexFormat.of()
                        .withUpperCase()
                        .withPrefix("%")
                        .formatHex(found.group().getBytes(StandardCharsets.UTF_8));
            }
            char meant = (char) HexFormat.fromHexDigits(escape);
            return UNRESERVED.indexOf(meant) >= 0
                    ? String.valueOf(meant)
                    : found.group().toUpperCase(Locale.ROOT);
        });
    }

    private static String path(URI uri) {
        String path = uri.normalize().getRawPath();
        String whole = path == null ? "" : path.replaceAll("/{2,}", "/");
        String without = whole.replaceFirst("/amp/?$", "/").replaceFirst("/(index\\.(html?|php))?$", "");
        return without.isEmpty() ? "/" : without;
    }

    private static String query(URI uri) {
        String query = uri.getRawQuery();
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !isOfTheReader(part))
                .sorted()
                .distinct()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isOfTheReader(String part) {
        String name = part.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || OF_THE_READER.contains(name);
    }
}
