package id.sahkan.decree.publicregister;

import org.springframework.http.HttpHeaders;

/// What machines are told of the register's files: which shape they have, and that they may be used.
final class OpenData {

    static final String ATOM = "/api/public/changes.atom";
    static final String JSON_FEED = "/api/public/changes.json";
    static final String SCHEMA = "/api/public/partners.schema.json";
    /// Creative Commons Attribution 4.0.
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private OpenData() {}

    static void links(HttpHeaders headers) {
        headers.add(HttpHeaders.LINK, "<" + SCHEMA + ">; rel=\"describedby\"; type=\"application/schema+json\"");
        headers.add(HttpHeaders.LINK, "<" + LICENCE + ">; rel=\"license\"");
        headers.add(HttpHeaders.LINK, "<" + ATOM + ">; rel=\"alternate\"; type=\"application/atom+xml\"");
    }
}
