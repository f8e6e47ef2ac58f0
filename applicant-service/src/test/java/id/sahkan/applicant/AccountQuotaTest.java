package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountQuotaTest extends ApplicantServiceTest {

    private final String subject = UUID.randomUUID().toString();

    @Test
    void anAccountRegistersAsManyCompaniesAsItMayAlsoAllAtOnce() throws Exception {
        List<Answer> answers = atOnce(104, () -> as(subject, "applicant").post("/api/companies", Samples.company()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(100);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(4)
                .allSatisfy(answer ->
                        assertThat(answer.json().path("code").asString()).isEqualTo("quota-reached"));
        assertThat(as("another-" + subject, "applicant")
                        .post("/api/companies", Samples.company())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anAccountRegistersAsManyOutletsAsItMay() throws Exception {
        String company = as(subject, "applicant")
                .post("/api/companies", Samples.company())
                .id();
        String place = "/api/companies/" + company + "/outlets";

        var number = new AtomicInteger();
        List<Answer> answers = atOnce(
                203,
                () -> as(subject, "applicant")
                        .post(place, Samples.outlet().replace("Kabar Contoh", "Kabar " + number.incrementAndGet())));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(200);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(3);
    }

    private static List<Answer> atOnce(int times, Callable<Answer> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> all =
                    IntStream.range(0, times).mapToObj(_ -> request).toList();
            return threads.invokeAll(all).stream().map(Future::resultNow).toList();
        }
    }
}
