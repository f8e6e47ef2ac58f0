package id.sahkan.verification.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that is refused for a reason the caller can act on.
public final class Refusal extends RuntimeException {

    private final ProblemCode code;
    private final @Nullable String field;
    private final transient Map<String, Object> extras;

    public Refusal(ProblemCode code, @Nullable String field, Map<String, Object> extras) {
        super(code.wire(), null, false, false);
        this.code = code;
        this.field = field;
        this.extras = extras;
    }

    public static Refusal of(ProblemCode code) {
        return new Refusal(code, null, Map.of());
    }

    public static Refusal field(ProblemCode code, String field) {
        return new Refusal(code, field, Map.of());
    }

    public ProblemCode code() {
        return code;
    }

    @Nullable
    String field() {
        return field;
    }

    Map<String, Object> extras() {
        return extras;
    }
}
