package id.sahkan.notification.newsroom;

import id.sahkan.testing.ProblemContract;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

class NewsroomProblemTest implements ProblemContract {

    @Override
    public String bundle() {
        return "newsroom";
    }

    @Override
    public Map<String, Integer> codes() {
        return Arrays.stream(NewsroomProblem.values())
                .collect(Collectors.toMap(NewsroomProblem::code, NewsroomProblem::status));
    }
}
