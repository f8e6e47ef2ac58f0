package id.sahkan.signup;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationPassword;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/// Keycloak's own step for the password: the same rules for every address, and nobody's password where no account was
/// made. Keycloak judges a new password by the mailbox; the name that stands in the same form is judged here.
public final class SignUpPassword extends RegistrationPassword {

    public static final String ID = "sahkan-sign-up-password";

    private static final String PASSWORD = "password";
    private static final String CONFIRMATION = "password-confirm";

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String password = form.getFirst(PASSWORD);
        OwnWords words = new OwnWords(
                form.getFirst(UserModel.FIRST_NAME),
                form.getFirst(UserModel.LAST_NAME),
                form.getFirst(UserModel.EMAIL));
        if (password == null || !words.makeUp(password)) {
            super.validate(context);
            return;
        }
        context.error(Errors.INVALID_REGISTRATION);
        form.remove(PASSWORD);
        form.remove(CONFIRMATION);
        context.validationError(form, List.of(new FormMessage(PASSWORD, OwnWordsPolicy.REFUSED)));
    }

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
