package id.sahkan.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/// How large a body may be that is not files: it is read whole into memory, by everybody at once. The gateway refuses
/// the same before it is sent on; a service does not rely on it.
final class BodyLimit extends OncePerRequestFilter {

    private final int most;
    private final ProblemWriter problems;

    BodyLimit(DataSize most, ProblemWriter problems) {
        this.most = Math.toIntExact(most.toBytes());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > most) {
            problems.write(Problem.of(CommonProblem.FILE_TOO_LARGE), request, response);
        } else {
            chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request) : request, response);
        }
    }

    /// Its length was not announced: that it is too large is found while it is read.
    private final class Counted extends ContentCachingRequestWrapper {

        private Counted(HttpServletRequest request) {
            super(request, most);
        }

        @Override
        protected void handleContentOverflow(int limit) {
            throw Problem.of(CommonProblem.FILE_TOO_LARGE);
        }
    }
}
