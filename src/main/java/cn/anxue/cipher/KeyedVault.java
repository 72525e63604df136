package cn.anxue.cipher;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The vault of this node; digests can be made once {@link DataKeys} has found their key. */
@ApplicationScoped
class KeyedVault implements Vault {
    private final Sealing sealing;
    private volatile @Nullable DigestKey digestKey;

    KeyedVault(Keyring keyring) {
        this.sealing = new Sealing(keyring);
    }

    @Override
    public byte[] encrypt(String text, String purpose) {
        return sealing.seal(text.getBytes(StandardCharsets.UTF_8), purpose, null);
    }

    @Override
    public byte[] encrypt(String text, String purpose, UUID row) {
        return sealing.seal(text.getBytes(StandardCharsets.UTF_8), purpose, row);
    }

    @Override
    public byte[] encryptBytes(byte[] content, String purpose, UUID row) {
        return sealing.seal(content, purpose, row);
    }

    @Override
    public byte[] decryptBytes(byte[] encrypted, String purpose, UUID row) {
        return sealing.open(encrypted, purpose, row);
    }

    @Override
    public String decrypt(byte[] encrypted, String purpose) {
        return new String(sealing.open(encrypted, purpose, null), StandardCharsets.UTF_8);
    }

    @Override
    public String decrypt(byte[] encrypted, String purpose, UUID row) {
        return new String(sealing.open(encrypted, purpose, row), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] digest(String normalized, String purpose) {
        DigestKey key = digestKey;
        if (key == null) {
            throw new IllegalStateException("the keys were not checked yet");
        }
        return key.digest(normalized, purpose);
    }

    void digestWith(DigestKey key) {
        digestKey = key;
    }
}
