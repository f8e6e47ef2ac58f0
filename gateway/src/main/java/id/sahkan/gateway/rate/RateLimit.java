package id.sahkan.gateway.rate;

/// What is limited, each by itself: uploads do not use up what is there for writes.
public enum RateLimit {
    SIGN_IN,
    SIGN_UP,
    PASSWORD,
    UPLOAD,
    WRITE,
    PUBLIC_CODE;

    /// Whose requests are counted together.
    public enum Whose {
        ADDRESS,
        ACCOUNT
    }
}
