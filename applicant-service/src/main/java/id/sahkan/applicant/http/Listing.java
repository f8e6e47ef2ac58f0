package id.sahkan.applicant.http;

import java.util.List;

public record Listing<T>(List<T> items, long total) {}
