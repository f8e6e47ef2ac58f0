package id.sahkan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/// How each service is started for a test: whole, over a real PostgreSQL with a database and two roles of its own, and
/// without a broker. Nothing runs by itself, so a test decides when something happens; tokens are [TestToken]s, and
/// every call through `MockMvc` is held against the API description.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(ServiceParts.class)
@ContextConfiguration(initializers = ServiceSettings.class)
public @interface ServiceOnPostgres {

    @AliasFor(annotation = SpringBootTest.class)
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;
}
