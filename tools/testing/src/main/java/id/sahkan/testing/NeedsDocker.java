package id.sahkan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that starts containers. Where no engine answers, or where it cannot have the images, the test is skipped and
/// says why; `-Drequire.docker=true` makes a failure of it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DockerCondition.class)
public @interface NeedsDocker {

    /// Images that are fetched when they are not there.
    String[] fetched() default {Images.POSTGRES, Images.KAFKA};

    /// Modules whose images were built before, and are never fetched.
    String[] built() default {};
}
