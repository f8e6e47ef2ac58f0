package id.sahkan.gateway;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place inside this site to return to. Anything that a browser could read as another site becomes the front page.
record LocalPath(String value) {

    static final LocalPath HOME = new LocalPath("/");

    /// From where each role is led to its work (`web/src/session.tsx`).
    static final LocalPath START = new LocalPath("/mulai");

    /// The first page of somebody's own.
    static final LocalPath OWN_APPLICATIONS = new LocalPath("/permohonan");

    /// It travels in a cookie with each request until the sign-in is done.
    private static final int LONGEST = 500;
    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>]]*");
    /// Returning there would start the sign-in again, or end it.
    private static final Pattern SIGN_IN = Pattern.compile("/(login|logout|register|oauth2)(?:[/?#].*)?");

    static LocalPath of(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && SAFE.matcher(wanted).matches()
                        && !SIGN_IN.matcher(wanted).matches()
                ? new LocalPath(wanted)
                : HOME;
    }
}
