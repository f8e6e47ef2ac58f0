package id.sahkan.http;

/// The form of an e-mail address that the office's pages take: one that a mail server can be asked for.
public final class EmailAddress {

    /// As a regular expression: no display name, no comment, no list, and a domain with a dot.
    public static final String FORM = "[^\\s@<>()\",;:\\\\]+@[^\\s@<>()\",;:\\\\.]+(\\.[^\\s@<>()\",;:\\\\.]+)+";

    private EmailAddress() {}
}
