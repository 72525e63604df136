package cn.anxue.bank;

import cn.anxue.cipher.Vault;
import cn.anxue.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes two lines the same line: where the money went, bank reference and part; without a reference, the content and
 * its ordinal among equals. Always within one account. A red credit and a debit marked 冲正 are one movement, written in two
 * ways, and so is one reference written with blanks or in small letters ({@link BankReferences}).
 *
 * @param content keyed digest over everything the bank said, to tell a repetition from a contradiction; a plain one could
 *     be guessed back to a name
 */
record LineIdentity(String account, String name, byte[] content) {
    private static final String PURPOSE = "bank_line.content";
    private static final String BY_CONTENT = "#";
    private static final String AGAIN = "*";
    private static final String WHOLE = ":0";

    /** @param ordinal the line's number, from 1, among those of its list that are equal in everything */
    static LineIdentity of(Line line, int ordinal, Vault vault) {
        byte[] content = keyed(plain(line), vault);
        String name = line.bankReference() != null
                ? name(line.effect(), line.bankReference(), line.part())
                : line.effect().name().charAt(0)
                        + BY_CONTENT
                        + HexFormat.of().formatHex(content)
                        + BY_CONTENT
                        + ordinal;
        return new LineIdentity(line.account(), name, content);
    }

    /** The content digest as it is kept, of the plain one as it was kept before. */
    static byte[] keyed(byte[] plain, Vault vault) {
        return vault.digest(HexFormat.of().formatHex(plain), PURPOSE);
    }

    /** The name as it is kept now, of a name as it was kept before. */
    static String keyedName(String name, byte[] plain, Vault vault) {
        if (!name.startsWith(BY_CONTENT, 1)) {
            return name;
        }
        HexFormat hex = HexFormat.of();
        return name.replace(hex.formatHex(plain), hex.formatHex(keyed(plain, vault)));
    }

    /** The name of the line that this one says it takes back, or nothing where it names none. */
    static @Nullable String reversed(Line line) {
        return line.reversalOf() == null ? null : name(line.effect().opposite(), line.reversalOf(), line.part());
    }

    /** The identity of another line that goes by the same name. */
    LineIdentity again() {
        return new LineIdentity(account, name + AGAIN, content);
    }

    /** The identity of another line that goes by the same name, after a person has said that it is another one. */
    LineIdentity apart(UUID id) {
        return new LineIdentity(account, name + AGAIN + id, content);
    }

    /** What lines of equal content have in common, where this one is named by its content. */
    Key equalsKey() {
        return new Key(account, name.substring(0, name.lastIndexOf(BY_CONTENT) + 1));
    }

    /** The identity of a line of the same content so many places later. */
    LineIdentity later(int places) {
        int number = name.lastIndexOf(BY_CONTENT) + 1;
        int ordinal = Integer.parseInt(name.substring(number)) + places;
        return new LineIdentity(account, name.substring(0, number) + ordinal, content);
    }

    /** Whether it is a part of what its reference names. */
    boolean isPart() {
        return !isByContent() && !name.endsWith(WHOLE);
    }

    /** What a whole and its parts have in common; none where no reference names the line. */
    @Nullable
    Key batch() {
        return isByContent() ? null : new Key(account, name.substring(0, name.lastIndexOf(':') + 1));
    }

    /** The whole of a batch. */
    static Key sum(Key batch) {
        return new Key(batch.account(), batch.name() + 0);
    }

    private boolean isByContent() {
        return name.startsWith(BY_CONTENT, 1);
    }

    private static String name(Direction direction, String bankReference, int part) {
        return direction.name().charAt(0) + ":" + BankReferences.normal(bankReference) + ":" + part;
    }

    /** The name it would have had of a bank that cuts its references; none where it is short enough, or has none. */
    static @Nullable Key cut(Line line) {
        String cut = line.bankReference() == null ? null : BankReferences.cut(line.bankReference());
        return cut == null ? null : new Key(line.account(), name(line.effect(), cut, line.part()));
    }

    boolean hasContent(byte[] other) {
        return MessageDigest.isEqual(content, other);
    }

    /** The key under which equal identities meet. */
    Key key() {
        return new Key(account, name);
    }

    record Key(String account, String name) {}

    private static byte[] plain(Line line) {
        MessageDigest digest = Sha256.digest();
        for (Object field : new @Nullable Object[] {
            line.bookedOn(),
            line.valueOn(),
            line.amount().minor(),
            line.amount().currency(),
            line.counterpartyName(),
            line.counterpartyAccount(),
            line.remittance(),
            line.endToEndId(),
            line.reversalOf()
        }) {
            byte[] value = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (field == null ? 0 : 1));
            digest.update(new byte[] {(byte) (value.length >>> 8), (byte) value.length});
            digest.update(value);
        }
        return digest.digest();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LineIdentity that && key().equals(that.key()) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
