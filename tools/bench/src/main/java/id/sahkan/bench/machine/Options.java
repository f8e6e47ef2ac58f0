package id.sahkan.bench.machine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `--name value` pairs of a command line.
public record Options(Map<String, String> values) {

    /// @throws IllegalArgumentException for a name that is not known, or one without a value
    public static Options of(String[] args, int from, Set<String> known) {
        var values = new HashMap<String, String>();
        for (var i = from; i < args.length; i += 2) {
            var name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!known.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException("Not understood: " + args[i]);
            }
            values.put(name, args[i + 1]);
        }
        return new Options(Map.copyOf(values));
    }

    public int number(String name, int otherwise) {
        var text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,7}")) {
            throw new IllegalArgumentException("--" + name + " wants a whole number above 0");
        }
        return Integer.parseInt(text);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
