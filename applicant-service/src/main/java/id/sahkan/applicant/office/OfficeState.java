package id.sahkan.applicant.office;

/// How an office stands in the installation.
sealed interface OfficeState {

    /// There is none of this word.
    record Unknown() implements OfficeState {}

    sealed interface Known extends OfficeState permits Open, Closed {

        Office office();
    }

    record Open(Office office) implements Known {}

    /// Nothing new begins in it; what has begun goes on.
    record Closed(Office office) implements Known {}

    static OfficeState of(Office office) {
        return office.terms().shut() ? new Closed(office) : new Open(office);
    }
}
