package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.ApiContract;

/// What the gateway itself answers, held against the API description.
final class DescribedAnswers {

    private static final ApiContract CONTRACT = ApiContract.ofThisCheckout();

    private DescribedAnswers() {}

    static void hold(ApiContract.Exchange exchange) {
        assertThat(CONTRACT.differences(exchange))
                .as("not as gateway/openapi.yaml says")
                .isEmpty();
    }
}
