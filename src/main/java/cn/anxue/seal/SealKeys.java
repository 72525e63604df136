package cn.anxue.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The keys of this node, from the setting {@code ANXUE_KEYS_SEAL} or from its data folder. */
@ApplicationScoped
class SealKeys {
    private static final Logger LOG = Logger.getLogger(SealKeys.class);

    private final SealKeyRing ring;

    SealKeys(
            @ConfigProperty(name = "anxue.keys.seal") Optional<String> setting,
            @ConfigProperty(name = "anxue.data") String folder,
            @ConfigProperty(name = "anxue.demo") boolean demo)
            throws IOException, GeneralSecurityException {
        if (setting.isEmpty() && !demo) {
            LOG.warnf(
                    "ANXUE_KEYS_SEAL is not set: heads are signed with a key kept in %s/seal.key. Whoever reaches this"
                            + " machine can sign a false history, and a node that loses the file signs with another key."
                            + " Make one with: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0",
                    folder);
        }
        this.ring = setting.isPresent() ? SealKeyRing.parse(setting.get()) : SealKeyRing.keptIn(Path.of(folder));
    }

    SealKeyRing ring() {
        return ring;
    }

    SealKey signing() {
        return ring.signing();
    }
}
