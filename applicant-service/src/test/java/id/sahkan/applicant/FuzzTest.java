package id.sahkan.applicant;

import id.sahkan.testing.FuzzContract;
import java.util.Set;

class FuzzTest extends ApplicantServiceTest implements FuzzContract {

    @Override
    public int operations() {
        return 20;
    }

    @Override
    public Set<String> ofSomethingThatIsThere() {
        return Set.of(
                "POST /api/offices",
                "POST /api/people",
                "POST /api/periods",
                "POST /api/periods/{id}/attachments/{sha256}/removal",
                "POST /api/periods/{id}/changes",
                "POST /api/requirement-sets",
                "POST /api/requirement-sets/{id}/versions",
                "PUT /api/office",
                "PUT /api/offices/{key}",
                "PUT /api/outlets/{id}",
                "PUT /api/periods/{id}");
    }
}
