package id.sahkan.signup;

import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.forms.RegistrationPassword;

/// Keycloak's own step for the password: the same rules for every address, and nobody's password where no account was
/// made.
public final class SignUpPassword extends RegistrationPassword {

    public static final String ID = "sahkan-sign-up-password";

    @Override
    public void success(FormContext context) {
        if (context.getUser() != null) {
            super.success(context);
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Sahkan: password";
    }
}
