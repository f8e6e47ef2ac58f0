package id.sahkan.decree.web;

import java.util.List;

public record Listing<T>(List<T> items, long total) {}
