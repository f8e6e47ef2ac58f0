package id.sahkan.decree;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class DecreeApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DecreeApplication.class, arguments);
    }
}
