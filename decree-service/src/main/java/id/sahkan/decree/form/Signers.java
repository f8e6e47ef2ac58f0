package id.sahkan.decree.form;

import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.dossier.ApplicantService;
import id.sahkan.decree.dossier.ApplicantService.OfficeAccount;
import id.sahkan.http.Checks;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is named as a signatory is somebody of the office who may sign, or is invited to. What a form named before
/// stays: people leave, and what they signed does not.
@Component
class Signers {

    private static final String SIGNATORY = "signatory";

    private final ApplicantService applicants;

    Signers(ApplicantService applicants) {
        this.applicants = applicants;
    }

    /// @param before the form in use
    /// @throws Problem with each account that is new and nobody's who may sign, or where nobody can be asked
    void require(String office, DecreeForm form, DecreeForm before) {
        Set<String> known =
                before.signatories().stream().map(Signatory::account).collect(Collectors.toSet());
        List<String> fresh = form.signatories().stream()
                .map(Signatory::account)
                .filter(account -> !known.contains(account))
                .distinct()
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<String, OfficeAccount> found;
        try {
            found = applicants.accounts(office, fresh);
        } catch (ServiceUnavailableException away) {
            throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
        }
        var checks = new Checks();
        for (int i = 0; i < form.signatories().size(); i++) {
            String account = form.signatories().get(i).account();
            if (fresh.contains(account)) {
                check(checks, "signatories[" + i + "].account", found.get(account));
            }
        }
        checks.throwIfAny();
    }

    private static void check(Checks checks, String field, @Nullable OfficeAccount account) {
        if (account == null) {
            checks.reject(field, "account-unknown");
            return;
        }
        checks.that(!account.disabled(), field, "account-disabled");
        checks.that(account.disabled() || account.roles().contains(SIGNATORY), field, "account-may-not-sign");
    }
}
