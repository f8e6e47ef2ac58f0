package id.sahkan.applicant.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.applicant.requirement.Text;
import id.sahkan.http.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Everything that a period's policy may say. An item more is an entry in `policy/items.json`, and the check that reads
/// it: neither page, nor event, nor table knows the items one by one.
///
/// @param items in the order in which they are shown
record PolicyCatalogue(List<PolicyItem> items) {

    private static final PolicyCatalogue PUBLISHED = read("policy/items.json");

    private static final String FIELD = "policy";
    private static final String KEY = "[A-Za-z][A-Za-z0-9]{0,59}";

    PolicyCatalogue {
        items = List.copyOf(items);
        Set<String> codes = new HashSet<>();
        for (PolicyItem item : items) {
            Object usual = item.usual();
            if (!item.code().matches(KEY) || !codes.add(item.code())) {
                throw new IllegalArgumentException("no code of its own: " + item.code());
            }
            if (usual == null ? !item.optional() : item.wrong(usual) != null) {
                throw new IllegalArgumentException("no usual value: " + item.code());
            }
        }
    }

    static PolicyCatalogue published() {
        return PUBLISHED;
    }

    static PolicyCatalogue read(String resource) {
        try (InputStream items = new ClassPathResource(resource).getInputStream()) {
            return new PolicyCatalogue(new JsonMapper().readValue(items, new TypeReference<List<PolicyItem>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Policy usual() {
        return of(item -> item.usual());
    }

    /// What somebody sent, by the codes. What is left out is not asked for where that is possible, else the usual; all
    /// of it is the usual where nothing is sent.
    Policy checked(@Nullable Map<String, @Nullable Object> stated, Checks checks) {
        if (stated == null) {
            return usual();
        }
        Set<String> codes = items.stream().map(PolicyItem::code).collect(Collectors.toSet());
        stated.keySet().stream()
                .filter(code -> !codes.contains(code))
                // what is not even written like a code is not repeated
                .map(code -> code.matches(KEY) ? FIELD + "." + code : FIELD)
                .distinct()
                .limit(20)
                .forEach(field -> checks.reject(field, "policy-item-unknown"));
        return of(item -> checked(item, stated.get(item.code()), checks));
    }

    private static @Nullable Object checked(PolicyItem item, @Nullable Object stated, Checks checks) {
        if (stated == null) {
            return item.optional() ? null : item.usual();
        }
        PolicyFault wrong = item.wrong(stated);
        if (wrong != null) {
            checks.reject(FIELD + "." + item.code(), wrong);
        }
        return stated;
    }

    private interface Value {
        @Nullable
        Object of(PolicyItem item);
    }

    private Policy of(Value value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        items.forEach(item -> values.put(item.code(), value.of(item)));
        return new Policy(values);
    }

    /// What a policy says of one item, in words.
    ///
    /// @param says to applicants; none where nothing is asked of them
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            String code, Text label, Text value, @Nullable Text says) {}

    /// Of what was an item when the policy was written.
    List<Said> said(Policy policy) {
        return items.stream()
                .filter(item -> policy.values().containsKey(item.code()))
                .map(item -> {
                    Object value = policy.values().get(item.code());
                    return new Said(item.code(), item.label(), item.inWords(value), item.sentence(value));
                })
                .toList();
    }
}
