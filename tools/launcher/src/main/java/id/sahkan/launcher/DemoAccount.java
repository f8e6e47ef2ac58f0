package id.sahkan.launcher;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// People of the demo. Their passwords are made up per installation.
record DemoAccount(String username, String name, String role) {

    static final List<DemoAccount> ALL = List.of(
            new DemoAccount("pemohon", "Raka Contoh", "applicant"),
            new DemoAccount("verifikator", "Vera Contoh", "reviewer"),
            new DemoAccount("verifikator2", "Viktor Contoh", "reviewer"),
            new DemoAccount("petugas-sk", "Putri Contoh", "decree-officer"),
            new DemoAccount("kepala-dinas", "Rahmat Contoh Saputra", "signatory"),
            new DemoAccount("auditor", "Aulia Contoh", "auditor"),
            new DemoAccount("operator", "Oki Contoh", "operator"),
            new DemoAccount("admin-sahkan", "Adi Contoh", "administrator"),
            new DemoAccount("redaktur", "Rena Contoh", "editor"),
            new DemoAccount("redaktur2", "Redo Contoh", "editor"));

    static DemoAccount withRole(String role) {
        return ALL.stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    String email() {
        return username + "@sahkan.example";
    }

    String password(Secrets secrets) {
        return secrets.password("account." + username);
    }

    /// Who works for the office, and is asked for a second factor where that is required.
    boolean isStaff() {
        return !role.equals("applicant");
    }

    String codeSecretName() {
        return "code." + username;
    }

    /// What their authenticator app would know.
    byte[] codeSecret(Secrets secrets) {
        return secrets.secret(codeSecretName()).getBytes(StandardCharsets.US_ASCII);
    }
}
