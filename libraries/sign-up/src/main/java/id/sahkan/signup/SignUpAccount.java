package id.sahkan.signup;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.ValidationException;

/// Keycloak's own step that makes the account, without its answer that an address is taken: then it makes none, and
/// the step of the letter goes on as for a new one.
public final class SignUpAccount extends RegistrationUserCreation {

    public static final String ID = "sahkan-sign-up-account";

    private static final long SECONDS_TO_BE_MADE = 30;

    private static final Set<String> TELL_OF_AN_ACCOUNT = Set.of(Messages.EMAIL_EXISTS, Messages.USERNAME_EXISTS);

    /// Marks of format and control, and the letters that are drawn as nothing (Unicode: Default_Ignorable, and the
    /// blank of Braille).
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{2800}\\x{3164}\\x{FFA0}]");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}&&[^\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]]");

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        UserProfile profile = getOrCreateUserProfile(context, form);
        named(context.getEvent(), profile.getAttributes());
        List<FormMessage> refusals = new ArrayList<>(withoutExistence(refusals(profile)));
        if (!canBeRead(profile.getAttributes().getFirst(UserModel.FIRST_NAME))) {
            refusals.add(new FormMessage(UserModel.FIRST_NAME, "error-person-name-unreadable"));
        }
        if (refusals.isEmpty()) {
            context.success();
        } else {
            context.error(Errors.INVALID_REGISTRATION);
            context.validationError(form, refusals);
        }
    }

    private static List<FormMessage> refusals(UserProfile profile) {
        try {
            profile.validate();
            return List.of();
        } catch (ValidationException refused) {
            return Validation.getFormErrorsFromValidation(refused.getErrors());
        }
    }

    /// A name is what others see of a person: it has a letter, and nothing that hides or turns what stands beside
    /// it. None at all is Keycloak's to refuse.
    static boolean canBeRead(@Nullable String name) {
        return name == null
                || name.isBlank()
                || (LETTER.matcher(name).find() && !UNSEEN.matcher(name).find());
    }

    static List<FormMessage> withoutExistence(List<FormMessage> refusals) {
        return refusals.stream()
                .filter(refusal -> !TELL_OF_AN_ACCOUNT.contains(refusal.getMessage()))
                .toList();
    }

    @Override
    public void success(FormContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Attributes attributes = getOrCreateUserProfile(context, form).getAttributes();
        String address = attributes.getFirst(UserModel.EMAIL);
        SignUpLetter.begin(context.getAuthenticationSession(), address, attributes.getFirst(UserModel.FIRST_NAME));
        UserModel owner = owner(context.getSession(), context.getRealm(), address);
        if (owner == null && isFirst(context.getSession(), address)) {
            super.success(context);
        } else {
            context.getAuthenticationSession().setClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM, address);
            EventBuilder event = named(context.getEvent(), attributes);
            if (owner != null) {
                event.user(owner);
            }
            event.error(Errors.EMAIL_IN_USE);
            context.newEvent().event(EventType.LOGIN);
        }
    }

    /// Of several at the same instant the database would refuse all but one, and so tell that the address was free.
    private static boolean isFirst(KeycloakSession session, String address) {
        return session.singleUseObjects().putIfAbsent(ID + " " + address.toLowerCase(Locale.ROOT), SECONDS_TO_BE_MADE);
    }

    private static EventBuilder named(EventBuilder event, Attributes attributes) {
        String address = attributes.getFirst(UserModel.EMAIL);
        return event.detail(Details.REGISTER_METHOD, "form")
                .detail(Details.EMAIL, address)
                .detail(Details.USERNAME, address);
    }

    /// Whose mailbox it is, or whose user name: one of a person who has changed the mailbox since is not free either.
    static @Nullable UserModel owner(KeycloakSession session, RealmModel realm, String address) {
        UserModel owner = session.users().getUserByEmail(realm, address);
        return owner != null ? owner : session.users().getUserByUsername(realm, address);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Sahkan: account";
    }

    @Override
    public String getHelpText() {
        return "Makes the account where the address is free, and says nothing where it is not. The letter's step follows.";
    }
}
