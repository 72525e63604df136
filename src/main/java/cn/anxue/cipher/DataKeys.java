package cn.anxue.cipher;

import cn.anxue.cipher.KeyRecords.SealedKey;
import cn.anxue.cipher.KeyRecords.UsedKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;

/** Makes sure before anything is written that this node's keys are those the data was written with. */
@ApplicationScoped
public class DataKeys {
    static final String DIGEST_KEY_PURPOSE = "cipher.digest-key";

    private final Keyring keyring;
    private final KeyRecords records;
    private final KeyedVault vault;

    DataKeys(Keyring keyring, KeyRecords records, KeyedVault vault) {
        this.keyring = keyring;
        this.records = records;
        this.vault = vault;
    }

    /** @throws KeysRefused where a key is missing or is another one than the data was written with */
    public void verify() {
        QuarkusTransaction.requiringNew().run(() -> {
            compare(records.used());
            records.use(keyring.current());
            // Again: another node may have begun with another key of that number at the same moment.
            compare(records.used());
            vault.digestWith(digestKey());
        });
    }

    private void compare(List<UsedKey> used) {
        for (UsedKey one : used) {
            DataKey key = keyring.find(one.number());
            if (key == null && !one.retired()) {
                throw new KeysRefused("ANXUE_KEYS_DATA lacks key " + one.number()
                        + ", which personal data is encrypted with; add it after the current one");
            }
            if (key != null && !MessageDigest.isEqual(key.checkValue(), one.checkValue())) {
                throw new KeysRefused("key " + one.number() + " of ANXUE_KEYS_DATA is not the key " + one.number()
                        + " that personal data is encrypted with");
            }
        }
    }

    private DigestKey digestKey() {
        Sealing sealing = new Sealing(keyring);
        if (records.digestKey().isEmpty()) {
            byte[] secret = new byte[DigestKey.BYTES];
            new SecureRandom().nextBytes(secret);
            byte[] sealed = sealing.seal(secret, DIGEST_KEY_PURPOSE, null);
            records.keepDigestKey(new SealedKey(keyring.suite().number(), sealed));
        }
        SealedKey kept = records.digestKey().orElseThrow();
        return new DigestKey(
                Suite.of(kept.suite()).orElseThrow(), sealing.open(kept.sealed(), DIGEST_KEY_PURPOSE, null));
    }
}
