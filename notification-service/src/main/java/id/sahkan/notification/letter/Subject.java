package id.sahkan.notification.letter;

import java.util.Map;

/// What a letter is about.
public record Subject(LetterKind kind, String applicationNumber, String outletName, Map<String, String> params) {

    String param(String name) {
        String value = params.get(name);
        if (value == null) {
            throw new IllegalStateException("a notice of kind " + kind + " needs " + name);
        }
        return value;
    }
}
