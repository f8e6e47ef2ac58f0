package id.sahkan.decree.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

class LocalSignerTest extends SignerContract {

    @Override
    protected Signer signer(Path keystore) {
        return new LocalSigner(keystore, PASSWORD, ZoneId.of("Asia/Jakarta"));
    }

    @Override
    protected Signer.Request request(Instant at) {
        return new Signer.Request(at, "Kepala Contoh", "Penetapan", "Pekanbaru");
    }
}
