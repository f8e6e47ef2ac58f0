package id.sahkan.journeys.budget;

/// What is counted of one application, from its draft to the last letter about it. Each has a line of its own in the
/// page, with what is wanted in the end.
enum Cost {
    GATEWAY_CALLS("requests through the gateway", 8, 12),
    INNER_CALLS("requests from service to service", 3, 3),
    STATEMENTS("SQL statements", 60, 0),
    OWN_STATEMENTS("SQL statements of requests and due work", 0, 0),
    COMMITS("commits that write", 10, 12),
    OWN_COMMITS("commits of requests and due work", 0, 0),
    ROWS("rows inserted, changed or deleted", 0, 0),
    EVENTS("events", 5, 5),
    DELIVERIES("deliveries", 9, 9),
    WAL("KB of PostgreSQL's log", 0, 0),
    LOG("KB of the programs' logs", 20, 0);

    private final String label;
    private final long wantedOfLean;
    private final long wantedOfReal;

    /// @param wantedOfLean 0: nothing in particular
    Cost(String label, long wantedOfLean, long wantedOfReal) {
        this.label = label;
        this.wantedOfLean = wantedOfLean;
        this.wantedOfReal = wantedOfReal;
    }

    String label() {
        return label;
    }

    long wanted(Kind kind) {
        return switch (kind) {
            case LEAN -> wantedOfLean;
            case REAL -> wantedOfReal;
        };
    }

    /// With something to spare where runs differ a little: identifiers are longer or shorter, two events that come at
    /// nearly the same instant travel together, and who is woken twice looks once more at an empty queue.
    long limitFor(long measured) {
        return switch (this) {
            case STATEMENTS, OWN_STATEMENTS, COMMITS, ROWS, WAL, LOG ->
                measured + Math.max(1, Math.ceilDiv(measured, 10));
            case GATEWAY_CALLS, INNER_CALLS, OWN_COMMITS, EVENTS, DELIVERIES -> measured;
        };
    }

    /// An application by what it brings.
    enum Kind {
        LEAN("lean", 2),
        REAL("real", 16);

        private final String label;
        private final int papers;

        Kind(String label, int papers) {
            this.label = label;
            this.papers = papers;
        }

        String label() {
            return label;
        }

        int papers() {
            return papers;
        }
    }
}
