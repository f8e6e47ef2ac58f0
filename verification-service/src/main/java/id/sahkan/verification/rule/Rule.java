package id.sahkan.verification.rule;

import id.sahkan.verification.dossier.Dossier;
import java.util.List;

/// One named rule over one dossier.
record Rule(String name, Test test) {

    interface Test {
        List<Finding> findings(Dossier dossier);
    }
}
