package id.sahkan.applicant.offender;

import id.sahkan.verification.offender.Neighbour;

/// Breaks the arrow rule on purpose: a service must not import a service.
public final class NeighbourImporter {

    public Class<?> neighbour() {
        return Neighbour.class;
    }
}
