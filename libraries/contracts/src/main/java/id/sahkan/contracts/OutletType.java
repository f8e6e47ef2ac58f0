package id.sahkan.contracts;

/// The kind of a media outlet; it decides which documents are asked.
public enum OutletType {
    ONLINE,
    PRINT,
    TV,
    RADIO
}
