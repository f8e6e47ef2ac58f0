package id.sahkan.verification.check;

import id.sahkan.verification.dossier.Dossier;
import java.util.List;

/// One named rule over one dossier.
record Check(String name, Rule rule) {

    interface Rule {
        List<Finding> findings(Dossier dossier);
    }
}
