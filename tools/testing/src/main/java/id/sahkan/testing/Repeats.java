package id.sahkan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// In this test every success of these operations is asked for once more, with the same headers and the same body, as
/// somebody does who has not heard the answer. It must be answered the same, and nothing in the database may be
/// otherwise afterwards: no row, no event, no letter that waits.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RepeatedRequests.class)
public @interface Repeats {

    /// As the description names them: `POST /api/periods/{id}/copy`. Each must be asked for in this test.
    String[] value() default {};

    /// The same of those that answer how much they did: once more it is nothing, and the rest holds.
    String[] counting() default {};
}
