package cn.anxue.ledger;

import cn.anxue.id.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** Names an account within its holder's books: derived from holder and path (UUID version 8 over SHA-256). */
record AccountId(UUID value) implements Comparable<AccountId> {
    static AccountId of(HolderId holder, String path) {
        MessageDigest digest = Sha256.digest();
        digest.update(ByteBuffer.allocate(16)
                .putLong(holder.value().getMostSignificantBits())
                .putLong(holder.value().getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(path.getBytes(StandardCharsets.UTF_8)));
        long mostSignificant = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        long leastSignificant = (hash.getLong() >>> 2) | 0x8000000000000000L;
        return new AccountId(new UUID(mostSignificant, leastSignificant));
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }
}
