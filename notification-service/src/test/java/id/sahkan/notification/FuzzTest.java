package id.sahkan.notification;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.sahkan.testing.FuzzContract;
import id.sahkan.testing.TestToken;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
class FuzzTest implements FuzzContract {

    @Autowired
    MockMvc http;

    private @Nullable String release;

    @Override
    public int operations() {
        return 6;
    }

    @Override
    public Map<String, String> thing(String operation) throws Exception {
        return switch (operation) {
            case "PUT /api/newsroom/releases/{releaseId}", "POST /api/newsroom/releases/{releaseId}/correction" ->
                release();
            default -> Map.of();
        };
    }

    private Map<String, String> release() throws Exception {
        if (release == null) {
            release = Objects.requireNonNull(asked(post("/api/newsroom/releases")
                            .contentType("application/json")
                            .content("{\"words\":{\"title\":\"Pasar malam\",\"lead\":\"Teras\",\"body\":\"Isi\"}}"))
                    .getHeader("Location"));
        }
        return Map.of(
                "path:releaseId",
                release.substring(release.lastIndexOf('/') + 1),
                "header:If-Match",
                Objects.requireNonNull(asked(get(release)).getHeader("ETag")));
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", "Bearer " + TestToken.of("l-0", "editor")))
                .andReturn()
                .getResponse();
    }
}
