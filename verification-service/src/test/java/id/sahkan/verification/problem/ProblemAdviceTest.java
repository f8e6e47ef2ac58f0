package id.sahkan.verification.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;

/// What the server itself cannot read is the caller's fault, not ours.
class ProblemAdviceTest {

    @RestController
    static class Unreadable {

        @GetMapping("/query")
        void query() {
            throw new InvalidParameterException("Parameter [q] with value [somebody] has been ignored");
        }

        @GetMapping("/form")
        void form() {
            throw new MultipartException("no boundary");
        }
    }

    @Test
    void anUnreadableQueryOrFormIsABadRequest() throws Exception {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("problems");
        MockMvc http = MockMvcBuilders.standaloneSetup(new Unreadable())
                .setControllerAdvice(new ProblemAdvice(new Problems(messages)))
                .build();
        for (String path : new String[] {"/query", "/form"}) {
            http.perform(get(path))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("bad-request"));
        }
    }
}
