package id.sahkan.testing;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

final class DockerCondition implements ExecutionCondition {

    static final String REQUIRED = "require.docker";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.enabled("asked for the class");
        }
        Class<?> test = context.getRequiredTestClass();
        NeedsDocker needs =
                AnnotationSupport.findAnnotation(test, NeedsDocker.class).orElseThrow();
        Optional<String> absence = Docker.absence(List.of(needs.fetched()), List.of(needs.built()));
        return decide(test.getSimpleName(), absence, Boolean.getBoolean(REQUIRED));
    }

    static ConditionEvaluationResult decide(String test, Optional<String> absence, boolean required) {
        if (absence.isEmpty()) {
            return ConditionEvaluationResult.enabled("the engine has the images");
        }
        if (required) {
            throw new IllegalStateException(
                    test + " must run, because -D" + REQUIRED + "=true is given, but " + absence.get());
        }
        System.out.println("SKIPPED: " + test + ": " + absence.get());
        return ConditionEvaluationResult.disabled(absence.get());
    }
}
