package id.sahkan.applicant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class ApplicantApplication {

    public static void main(String[] args) {
        SpringApplication.run(ApplicantApplication.class, args);
    }
}
