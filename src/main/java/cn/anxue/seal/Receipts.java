package cn.anxue.seal;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.JournalRecord;
import cn.anxue.ledger.JournalRecords;
import cn.anxue.seal.SealedReceipt.Item;
import cn.anxue.seal.SealedReceipt.Sealed;
import cn.anxue.seal.tree.MerkleTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes receipts: whatever the number of entries, their leaves and proofs are read in three round trips. */
@ApplicationScoped
public class Receipts {
    /** An account with more entries than this is not one anybody carries a receipt of. */
    static final int ENTRIES_MAX = 1_000;

    private static final HexFormat HEX = HexFormat.of();
    private static final String LEAVES = """
            select l.* from unnest(?::uuid[], ?::uuid[], ?::integer[]) as w (holder_id, item_id, leg)
            cross join lateral (
                select l.holder_id, l.item_id, l.leg, l.seq, l.salt, l.hash from seal_leaf l
                where l.log = 1 and l.item_id = w.item_id and l.holder_id = w.holder_id and l.leg = w.leg
                order by l.seq limit 1) l
            """;

    private final JournalRecords journal;
    private final SealTree tree;
    private final Heads heads;
    private final Sql sql;

    Receipts(JournalRecords journal, SealTree tree, Heads heads, Sql sql) {
        this.journal = journal;
        this.tree = tree;
        this.heads = heads;
        this.sql = sql;
    }

    private record Key(UUID holder, UUID act, int leg) {
        static Key of(JournalRecord entry) {
            return new Key(entry.holder(), entry.act(), entry.leg());
        }
    }

    private record Leaf(long seq, UUID salt, byte[] hash) {}

    /** The entries of the account under the latest head; those it does not cover yet are listed as pending. */
    @Transactional
    public SealedReceipt ofAccount(HolderId holder, String accountPath) {
        Head head = heads.latest(SealLog.JOURNAL).orElse(null);
        long size = head == null ? 0 : head.size();
        List<JournalRecords.Named> entries = journal.ofAccount(holder, accountPath, ENTRIES_MAX);
        Map<Key, Leaf> leaves = leaves(entries);
        leaves.values().removeIf(leaf -> leaf.seq() >= size);
        MerkleTree proofs = tree.tree(
                SealLog.JOURNAL, leaves.values().stream().map(Leaf::seq).toList(), size);
        List<Sealed> sealed = new ArrayList<>();
        List<Item> pending = new ArrayList<>();
        for (JournalRecords.Named entry : entries) {
            Leaf leaf = leaves.get(Key.of(entry.entry()));
            if (leaf == null) {
                pending.add(item(entry));
            } else {
                sealed.add(sealed(item(entry), leaf, proofs.inclusion(leaf.seq(), size)));
            }
        }
        return SealedReceipt.of(holder.value(), accountPath, head, publicKey(head), sealed, pending);
    }

    private @Nullable String publicKey(@Nullable Head head) {
        return heads.keys().stream()
                .filter(key -> head != null && key.number() == head.key())
                .map(PublicKeyLine::publicKey)
                .findFirst()
                .orElse(null);
    }

    private Map<Key, Leaf> leaves(List<JournalRecords.Named> entries) {
        Map<Key, Leaf> leaves = new HashMap<>();
        sql.list(
                        LEAVES,
                        select -> Columns.of(select, entries)
                                .uuid(entry -> entry.entry().holder())
                                .uuid(entry -> entry.entry().act())
                                .integer(entry -> entry.entry().leg()),
                        row -> Map.entry(
                                new Key(
                                        row.getObject("holder_id", UUID.class),
                                        row.getObject("item_id", UUID.class),
                                        row.getInt("leg")),
                                new Leaf(row.getLong("seq"), row.getObject("salt", UUID.class), row.getBytes("hash"))))
                .forEach(found -> leaves.put(found.getKey(), found.getValue()));
        return leaves;
    }

    private static Sealed sealed(Item item, Leaf leaf, List<byte[]> path) {
        return new Sealed(
                item,
                HEX.formatHex(bytes(leaf.salt())),
                HEX.formatHex(leaf.hash()),
                leaf.seq(),
                path.stream().map(HEX::formatHex).toList());
    }

    private static Item item(JournalRecords.Named named) {
        JournalRecord entry = named.entry();
        return new Item(
                entry.act(),
                entry.leg(),
                named.debitPath(),
                named.creditPath(),
                Long.toString(entry.amountMinor()),
                entry.currency(),
                entry.debitPosition(),
                entry.creditPosition(),
                entry.occurredOn(),
                entry.recordedAtText(),
                entry.reason(),
                entry.reverses());
    }

    /** The sixteen bytes of a salt, which the database keeps in the shape of a UUID. */
    static byte[] bytes(UUID salt) {
        return ByteBuffer.allocate(16)
                .putLong(salt.getMostSignificantBits())
                .putLong(salt.getLeastSignificantBits())
                .array();
    }
}
