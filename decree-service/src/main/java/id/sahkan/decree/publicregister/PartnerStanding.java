package id.sahkan.decree.publicregister;

/// How an outlet stands on a day, after the last word about it.
enum PartnerStanding {
    IN_FORCE,
    EXPIRED,
    REVOKED
}
