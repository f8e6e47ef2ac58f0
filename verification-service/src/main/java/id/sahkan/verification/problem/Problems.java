package id.sahkan.verification.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/// Writes a refusal down in the caller's language.
@Component
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    ProblemDetail describe(Refusal refusal, Locale locale) {
        ProblemCode code = refusal.code();
        ProblemDetail problem = ProblemDetail.forStatus(code.status());
        problem.setType(URI.create("https://sahkan.example/problems/" + code.wire()));
        problem.setTitle(messages.getMessage(code.wire() + ".title", null, locale));
        problem.setDetail(messages.getMessage(code.wire() + ".detail", null, locale));
        problem.setProperty("code", code.wire());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        refusal.extras().forEach(problem::setProperty);
        return problem;
    }
}
