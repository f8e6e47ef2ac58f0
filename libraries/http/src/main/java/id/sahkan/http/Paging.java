package id.sahkan.http;

/// `?page=0&size=50`: every list has a limit. A controller method that asks for one has it read from the query.
public record Paging(int page, int size) {

    public static final int USUAL = 50;
    public static final int LARGEST = 200;
    private static final int LAST_PAGE = 100_000;

    public Paging {
        if (page < 0 || page > LAST_PAGE) {
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
