package id.sahkan.applicant.requirement;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The requirements a new period starts from when the office names no others. Data, not code.
@Component
public final class DefaultCatalogue {

    private final RequirementSet requirements;

    DefaultCatalogue(JsonMapper json) throws IOException {
        try (InputStream catalogue = new ClassPathResource("catalogue/default.json").getInputStream()) {
            requirements = new RequirementSet(json.readValue(catalogue, new TypeReference<List<Requirement>>() {}));
        }
    }

    public RequirementSet requirements() {
        return requirements;
    }
}
