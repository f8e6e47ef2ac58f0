package id.sahkan.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a controller, or on one of its methods: members of staff too are answered here from rows of every office (ADR
/// 41), because it is open to everybody, because what they ask for is theirs as applicants, or because they are
/// operators. Whatever does not say so has the database hold staff to their offices.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AcrossOffices {

    /// For those who have one of these roles; none: for everybody.
    String[] value() default {};

    /// Not every row of the others, but what they have published: a table's own policy says which that is.
    boolean publishedOnly() default false;

    /// In which roles somebody has to be in an office to find more of it than that; none: any.
    String[] ownTo() default {};
}
