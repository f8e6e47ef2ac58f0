package id.sahkan.sample.client;

import java.util.Map;

/// A file with what is stated about it.
public record StatedFile(PaperFile file, Map<String, ?> fields) {}
