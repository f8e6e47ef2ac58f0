package id.sahkan.applicant.document;

import id.sahkan.background.RepeatedTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The files are looked after again and again, in every instance.
@Configuration(proxyBeanMethods = false)
class HousekeepingConfiguration {

    @Bean
    RepeatedTask documentHousekeeping(Housekeeping housekeeping, DocumentSettings settings) {
        return new RepeatedTask(
                "document-housekeeping", settings.housekeeping().interval(), housekeeping::run, Housekeeping::failed);
    }
}
