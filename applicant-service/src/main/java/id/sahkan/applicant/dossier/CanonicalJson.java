package id.sahkan.applicant.dossier;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One text for one content: names in order, no blanks, independent of how the service is configured.
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CanonicalJson() {}

    static String of(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    /// Whether two texts say the same under these names.
    static boolean sameIn(String one, String other, List<String> names) {
        JsonNode first = MAPPER.readTree(one);
        JsonNode second = MAPPER.readTree(other);
        return names.stream().allMatch(name -> first.path(name).equals(second.path(name)));
    }
}
