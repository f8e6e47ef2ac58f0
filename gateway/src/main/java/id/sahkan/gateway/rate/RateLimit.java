package id.sahkan.gateway.rate;

/// What is limited, each by itself: uploads do not use up what is there for writes.
public enum RateLimit {
    SIGN_IN,
    SIGN_UP,
    PASSWORD,
    UPLOAD,
    WRITE,
    PUBLIC_CODE,
    /// Letters that the identity provider writes to somebody who has an account.
    MAIL;

    /// Whose requests are counted together.
    public enum Whose {
        ADDRESS,
        ACCOUNT,
        /// One name that is typed at one address: a stranger elsewhere does not use up what its owner may.
        NAME,
        /// Wherever it is named.
        MAILBOX
    }
}
