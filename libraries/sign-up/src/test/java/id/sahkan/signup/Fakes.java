package id.sahkan.signup;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stands for one of Keycloak's many interfaces: answers what the test says, and nothing else.
final class Fakes {

    interface Answer {
        @Nullable
        Object to(Object[] arguments) throws Exception;
    }

    private Fakes() {}

    /// @param answers by a method's name: a value, or an [Answer] that is asked each time
    static <T> T of(Class<T> type, Map<String, ?> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object said = answers.get(method.getName());
                    if (said instanceof Answer answer) {
                        return answer.to(arguments);
                    }
                    return said != null ? said : nothing(method.getReturnType());
                }));
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == Stream.class ? Stream.empty() : null;
    }
}
