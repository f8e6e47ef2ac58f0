package id.sahkan.applicant.document.worker;

/// What was found in a file that is not kept, or in a page that is not drawn.
public final class UnsafeFile extends RuntimeException {

    private final Reason reason;

    public UnsafeFile(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
