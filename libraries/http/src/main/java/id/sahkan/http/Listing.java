package id.sahkan.http;

import java.util.List;

/// A page of a list, and how many there are in all.
///
/// @param total [#MOST_COUNTED] stands for so many and more
public record Listing<T>(List<T> items, long total) {

    /// Of a list that grows with the years no more are counted: counting takes longer with each.
    public static final int MOST_COUNTED = 10_000;

    /// @param rows a query with one row for each item of the whole list
    public static String counting(String rows) {
        return "SELECT count(*) FROM (" + rows + " LIMIT " + MOST_COUNTED + ") counted";
    }
}
