package id.sahkan.http;

import jakarta.servlet.http.HttpServletRequest;

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

    static Paging of(HttpServletRequest request) {
        return new Paging(number(request, "page", 0), number(request, "size", USUAL));
    }

    private static int number(HttpServletRequest request, String name, int absent) {
        String given = request.getParameter(name);
        try {
            return given == null || given.isEmpty() ? absent : Integer.parseInt(given);
        } catch (NumberFormatException notANumber) {
            throw Problem.at(CommonProblem.INVALID_PARAMETER, name);
        }
    }

    public long offset() {
        return (long) page * size;
    }
}
