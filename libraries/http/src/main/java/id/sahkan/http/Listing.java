package id.sahkan.http;

import java.util.List;

/// A page of a list, and how many there are in all.
public record Listing<T>(List<T> items, long total) {}
