package id.sahkan.decree.web;

import id.sahkan.testing.ProblemContract;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

class DecreeProblemTest implements ProblemContract {

    @Override
    public String bundle() {
        return "decree";
    }

    @Override
    public Map<String, Integer> codes() {
        return Arrays.stream(DecreeProblem.values())
                .collect(Collectors.toMap(DecreeProblem::code, DecreeProblem::status));
    }
}
