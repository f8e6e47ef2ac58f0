package id.sahkan.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/// One document of a dossier: what it is, what the applicant declares about it, and how it was captured.
record Paper(String requirement, Map<String, Object> fields, Look look) {

    enum Look {
        DOCUMENT,
        SHARP_SCAN,
        BLURRED_SCAN
    }

    static Paper document(String requirement, Map<String, Object> fields) {
        return new Paper(requirement, fields, Look.DOCUMENT);
    }

    static Paper scan(String requirement, Map<String, Object> fields) {
        return new Paper(requirement, fields, Look.SHARP_SCAN);
    }

    Paper with(String key, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(key, value);
        return new Paper(requirement, changed, look);
    }

    Paper look(Look other) {
        return new Paper(requirement, fields, other);
    }

    @Override
    public String toString() {
        return "Paper[" + requirement + "]";
    }
}
