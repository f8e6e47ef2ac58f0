package id.sahkan.launcher;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;

/// `./sahkan code ACCOUNT`: what the phone of that person of the demo would show.
final class CodeCommand {

    private CodeCommand() {}

    static int run(Installation installation, String username, Clock clock) {
        DemoAccount account = DemoAccount.ALL.stream()
                .filter(DemoAccount::isStaff)
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new Trouble(
                        "The demo has no second factor for " + username + ".",
                        "It is one of " + staff() + "; applicants set up their own."));
        Secrets secrets = installation.secrets();
        if (!secrets.has(account.codeSecretName())) {
            throw new Trouble(
                    "This data folder is older than second factors.",
                    "Sign in and set one up with an app, or begin anew with ./sahkan up --fresh.");
        }
        Instant now = clock.instant();
        Launcher.print(OneTimeCode.at(account.codeSecret(secrets), now) + "   good for "
                + OneTimeCode.remaining(now).toSeconds() + " s, and once");
        return 0;
    }

    private static String staff() {
        return DemoAccount.ALL.stream()
                .filter(DemoAccount::isStaff)
                .map(DemoAccount::username)
                .collect(Collectors.joining(", "));
    }
}
