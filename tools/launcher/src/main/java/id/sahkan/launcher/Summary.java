package id.sahkan.launcher;

import java.util.Locale;
import java.util.stream.Collectors;

/// What a person needs to know once everything runs.
final class Summary {

    private Summary() {}

    static String of(LocalSystem system) {
        String accounts = system.demoPasswords().entrySet().stream()
                .map(account -> String.format(
                        Locale.ROOT, "    %-13s %s   %s", account.getKey(), account.getValue(), role(account.getKey())))
                .collect(Collectors.joining("\n"));
        return """

                Sahkan   %s
                Outbox   %s
                Accounts of the demo
                %s
                Data     %s
                Logs     %s
                built to ready %.1f s, %d MB
                """.formatted(
                        system.publicUrl(),
                        system.addresses().outbox(),
                        accounts,
                        system.data().root(),
                        system.data().logs(),
                        system.secondsSinceLaunch(),
                        system.memory());
    }

    private static String role(String username) {
        return DemoAccount.ALL.stream()
                .filter(account -> account.username().equals(username))
                .map(DemoAccount::role)
                .findFirst()
                .orElse("");
    }
}
