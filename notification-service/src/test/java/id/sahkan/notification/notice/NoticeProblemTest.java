package id.sahkan.notification.notice;

import id.sahkan.testing.ProblemContract;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

class NoticeProblemTest implements ProblemContract {

    @Override
    public String bundle() {
        return "notification";
    }

    @Override
    public Map<String, Integer> codes() {
        return Arrays.stream(NoticeProblem.values())
                .collect(Collectors.toMap(NoticeProblem::code, NoticeProblem::status));
    }
}
