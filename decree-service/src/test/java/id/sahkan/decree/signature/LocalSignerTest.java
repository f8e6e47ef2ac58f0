package id.sahkan.decree.signature;

import id.sahkan.decree.document.DecreeFixtures;
import java.nio.file.Path;
import java.time.Instant;

class LocalSignerTest extends SignerContract {

    @Override
    protected Signer signer(Path keystore) {
        return new LocalSigner(keystore, PASSWORD);
    }

    @Override
    protected Signer.Request request(Instant at) {
        return new Signer.Request(at, "Kepala Contoh", "Penetapan", "Pekanbaru", DecreeFixtures.told());
    }
}
