package id.sahkan.testing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultHandler;

/// A call through `MockMvc` once more, where the test says [Repeats].
final class RepeatedMockMvc implements ResultHandler {

    private final Supplier<MockMvc> http;

    RepeatedMockMvc(Supplier<MockMvc> http) {
        this.http = http;
    }

    @Override
    public void handle(MvcResult result) {
        MockHttpServletRequest request = result.getRequest();
        RepeatedRequests.answered(
                Objects.requireNonNull(request.getMethod()),
                Objects.requireNonNull(request.getRequestURI()),
                answer(result.getResponse()),
                () -> again(request));
    }

    private RepeatedRequests.Answer again(MockHttpServletRequest request) {
        try {
            return answer(http.get().perform(_ -> copy(request)).andReturn().getResponse());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RepeatedRequests.Answer answer(MockHttpServletResponse response) {
        return new RepeatedRequests.Answer(
                response.getStatus(),
                Objects.requireNonNullElse(response.getHeader("ETag"), ""),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequest copy(MockHttpServletRequest request) {
        MockHttpServletRequest copy;
        if (request instanceof MockMultipartHttpServletRequest parts) {
            var multipart = new MockMultipartHttpServletRequest(request.getServletContext());
            parts.getMultiFileMap().values().forEach(files -> files.forEach(multipart::addFile));
            copy = multipart;
        } else {
            copy = new MockHttpServletRequest(request.getServletContext());
        }
        copy.setMethod(request.getMethod());
        copy.setRequestURI(request.getRequestURI());
        copy.setPathInfo(request.getPathInfo());
        copy.setServletPath(request.getServletPath());
        copy.setQueryString(request.getQueryString());
        copy.setContentType(request.getContentType());
        String encoding = request.getCharacterEncoding();
        if (encoding != null) {
            copy.setCharacterEncoding(Charset.forName(encoding));
        }
        copy.setContent(request.getContentAsByteArray());
        copy.setParameters(request.getParameterMap());
        // who asks, where a test says it without a token
        Collections.list(request.getAttributeNames()).stream()
                .filter(name -> name.startsWith("org.springframework.security.test."))
                .forEach(name -> copy.setAttribute(name, request.getAttribute(name)));
        Collections.list(request.getHeaderNames())
                .forEach(name -> Collections.list(request.getHeaders(name)).forEach(value -> {
                    if (!name.equalsIgnoreCase("Content-Type")) {
                        copy.addHeader(name, value);
                    }
                }));
        try {
            for (var part : request.getParts()) {
                copy.addPart(new MockPart(
                        part.getName(),
                        part.getSubmittedFileName(),
                        part.getInputStream().readAllBytes()));
            }
        } catch (IOException | jakarta.servlet.ServletException impossible) {
            throw new IllegalStateException(
                    Arrays.toString(request.getParameterMap().keySet().toArray()), impossible);
        }
        return copy;
    }
}
