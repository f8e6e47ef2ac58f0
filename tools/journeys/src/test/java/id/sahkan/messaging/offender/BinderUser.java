package id.sahkan.messaging.offender;

import org.springframework.cloud.stream.offender.Binder;

/// Breaks the rule for Spring Cloud Stream on purpose: the room `stream` alone knows it.
public final class BinderUser {

    public Class<?> binder() {
        return Binder.class;
    }
}
