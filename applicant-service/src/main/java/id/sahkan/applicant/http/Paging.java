package id.sahkan.applicant.http;

/// `?page=0&size=50`; every list has a limit.
public record Paging(int page, int size) {

    private static final int LARGEST = 200;

    public Paging {
        if (page < 0 || page > 100_000) {
            throw Problem.invalid("page", "out-of-range");
        }
        if (size < 1 || size > LARGEST) {
            throw Problem.invalid("size", "out-of-range");
        }
    }

    public long offset() {
        return (long) page * size;
    }
}
