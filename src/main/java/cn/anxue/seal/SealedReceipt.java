package cn.anxue.seal;

import cn.anxue.id.Sha256;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt (凭证) anybody can check without asking us: the entries of an account, the salt of each, and what leads from each to
 * a signed head. Hashes, salts, key and signature are in hexadecimal.
 *
 * @param form {@code anxue-receipt-1}
 * @param head absent while nothing has been sealed at all
 * @param publicKey the 32 bytes of the key that signed the head; to be compared with the published one
 * @param entries those under the head, oldest first
 * @param pending entries too young to be sealed
 * @param digest what a printed receipt carries beside its address
 */
public record SealedReceipt(
        String form,
        UUID holder,
        String account,
        @Nullable Head head,
        @Nullable String publicKey,
        List<Sealed> entries,
        List<Item> pending,
        String digest) {
    static final String FORM = "anxue-receipt-1";

    /** @param path the audit path, from the leaf up */
    public record Sealed(Item entry, String salt, String leafHash, long index, List<String> path) {}

    /**
     * An entry. Ids of accounts are not given: they follow from holder and path.
     *
     * @param amountMinor in the currency's smallest unit
     * @param recordedAt to the microsecond
     */
    public record Item(
            UUID act,
            int leg,
            String debit,
            String credit,
            String amountMinor,
            String currency,
            long debitPosition,
            long creditPosition,
            LocalDate occurredOn,
            String recordedAt,
            String reason,
            @Nullable UUID reverses) {}

    static SealedReceipt of(
            UUID holder,
            String account,
            @Nullable Head head,
            @Nullable String publicKey,
            List<Sealed> entries,
            List<Item> pending) {
        return new SealedReceipt(FORM, holder, account, head, publicKey, entries, pending, digest(head, entries));
    }

    /** SHA-256 of the head's signed text followed by the hash of each leaf and a line feed. */
    private static String digest(@Nullable Head head, List<Sealed> entries) {
        StringBuilder text = new StringBuilder(head == null ? "" : head.text());
        entries.forEach(entry -> text.append(entry.leafHash()).append('\n'));
        return HexFormat.of().formatHex(Sha256.of(text.toString()));
    }
}
