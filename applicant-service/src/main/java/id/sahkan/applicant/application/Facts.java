package id.sahkan.applicant.application;

import id.sahkan.applicant.company.Companies;
import id.sahkan.applicant.company.MediaOutlet;
import id.sahkan.applicant.company.Outlets;
import id.sahkan.applicant.company.PressCompany;
import id.sahkan.applicant.period.ApplicationPeriod;
import id.sahkan.applicant.period.Periods;
import id.sahkan.applicant.period.RequirementSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gathers what a decision and a view about one application need to know from the other features.
@Component
class Facts {

    private final Periods periods;
    private final Companies companies;
    private final Outlets outlets;
    private final AttachedDocuments documents;

    Facts(Periods periods, Companies companies, Outlets outlets, AttachedDocuments documents) {
        this.periods = periods;
        this.companies = companies;
        this.outlets = outlets;
        this.documents = documents;
    }

    record Known(
            ApplicationPeriod period,
            PressCompany company,
            MediaOutlet outlet,
            RequirementSet requirements,
            List<AttachedDocument> documents) {

        Set<String> missing() {
            Map<String, Set<String>> stated = documents.stream()
                    .collect(Collectors.toMap(
                            AttachedDocument::requirementCode,
                            document -> document.fields().keySet()));
            return requirements.missing(stated);
        }
    }

    /// Every id here is a foreign key: a missing row is our own fault.
    Known of(Application application) {
        MediaOutlet outlet =
                outlets.owned(application.owner(), application.outletId()).orElseThrow();
        return new Known(
                periods.find(application.periodId()).orElseThrow(),
                companies.owned(application.owner(), application.companyId()).orElseThrow(),
                outlet,
                periods.requirements(application.periodId()).forOutlet(outlet.type()),
                documents.of(application.id()));
    }
}
