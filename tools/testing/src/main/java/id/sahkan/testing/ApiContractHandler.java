package id.sahkan.testing;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultHandler;
import org.springframework.web.util.UriComponentsBuilder;

/// Every call of a MockMvc test, held against the API description: `alwaysDo(new ApiContractHandler(...))`.
public final class ApiContractHandler implements ResultHandler {

    private final ApiContract contract;

    public ApiContractHandler(ApiContract contract) {
        this.contract = contract;
    }

    @Override
    public void handle(MvcResult result) {
        MockHttpServletRequest request = result.getRequest();
        MockHttpServletResponse response = result.getResponse();
        byte[] sent = request.getContentAsByteArray();
        List<String> differences = contract.differences(new ApiContract.Exchange(
                Objects.requireNonNull(request.getMethod()),
                Objects.requireNonNull(request.getRequestURI()),
                query(request),
                Collections.list(request.getHeaderNames()).stream()
                        .collect(Collectors.toMap(
                                name -> name.toLowerCase(Locale.ROOT), request::getHeader, (first, _) -> first)),
                sent == null ? new byte[0] : sent,
                response.getStatus(),
                response.getHeaderNames().stream()
                        .collect(Collectors.toMap(
                                name -> name.toLowerCase(Locale.ROOT), response::getHeader, (first, _) -> first)),
                response.getContentAsByteArray()));
        if (!differences.isEmpty()) {
            throw new AssertionError("not as gateway/openapi.yaml says:\n  " + String.join("\n  ", differences));
        }
    }

    private static Map<String, String> query(MockHttpServletRequest request) {
        Map<String, String> query = new HashMap<>(UriComponentsBuilder.newInstance()
                .query(Objects.requireNonNullElse(request.getQueryString(), ""))
                .build()
                .getQueryParams()
                .toSingleValueMap());
        if (request.getContentType() == null) {
            request.getParameterMap()
                    .forEach((name, values) ->
                            query.put(name, Arrays.asList(values).getFirst()));
        }
        return query;
    }
}
