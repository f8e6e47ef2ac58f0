package id.sahkan.sample;

/// An invented press company as its own papers describe it.
record Company(
        String name,
        String legalForm,
        String nib,
        String npwp,
        String ahu,
        String address,
        String phone,
        String bankAccount,
        double latitude,
        double longitude,
        String analyticsId) {}
