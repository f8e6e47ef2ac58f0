package id.sahkan.decree.signature;

import java.util.Arrays;

/// With what a signatory shows a signing service that it is them: given for one call, gone after it. It is in nothing
/// that is kept, sent on or logged.
public final class Credentials implements AutoCloseable {

    /// What the secret is.
    public enum Kind {
        PASSPHRASE,
        ONE_TIME_CODE
    }

    private final String identity;
    private final Kind kind;
    private final char[] secret;

    /// @param identity the NIK or the e-mail address under which the service knows them
    /// @param secret is taken over, and overwritten in the end
    public Credentials(String identity, Kind kind, char[] secret) {
        this.identity = identity;
        this.kind = kind;
        this.secret = secret;
    }

    public String identity() {
        return identity;
    }

    public Kind kind() {
        return kind;
    }

    public char[] secret() {
        return secret;
    }

    @Override
    public void close() {
        Arrays.fill(secret, '\0');
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
