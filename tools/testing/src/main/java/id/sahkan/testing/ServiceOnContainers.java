package id.sahkan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// The whole service, started by itself on PostgreSQL and Kafka in containers.
///
/// Conditions on `spring.datasource.url` are asked before any bean exists that could say it, so its placeholders have
/// a value here; what connects takes the container's.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeedsDocker
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SpineContainers.class)
@TestPropertySource(
        properties = {"SAHKAN_DB_URL=jdbc:unused", "SAHKAN_DB_USER=" + SpineContainers.ROLE, "SAHKAN_DB_PASSWORD=unused"
        })
public @interface ServiceOnContainers {}
