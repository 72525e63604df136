package cn.anxue.bank;

import cn.anxue.cipher.Vault;
import cn.anxue.privacy.Masks;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a line says of people: encrypted together, one ciphertext a line, bound to the line. */
public record LineParticulars(
        @Nullable String counterpartyName,
        @Nullable String counterpartyAccount,
        @Nullable String remittance) {
    static final String PURPOSE = "bank_line.particulars";
    private static final String NAME_PURPOSE = "bank_line.payer-name";
    private static final String ACCOUNT_PURPOSE = "bank_line.payer-account";
    /** Control characters are taken out of what banks report. */
    private static final String BETWEEN = "\u001f";

    private static final String NOTHING = BETWEEN + BETWEEN;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_ACCOUNT = Pattern.compile("[^0-9A-Z]");

    static LineParticulars of(Line line) {
        return new LineParticulars(line.counterpartyName(), line.counterpartyAccount(), line.remittance());
    }

    /** Nothing where the line says nothing of people. */
    public byte @Nullable [] encrypted(Vault vault, LineId line) {
        return encrypted(vault, PURPOSE, line);
    }

    public byte @Nullable [] encrypted(Vault vault, String purpose, LineId line) {
        String text =
                String.join(BETWEEN, written(counterpartyName), written(counterpartyAccount), written(remittance));
        return text.equals(NOTHING) ? null : vault.encrypt(text, purpose, line.value());
    }

    public static LineParticulars decrypted(byte @Nullable [] encrypted, Vault vault, LineId line) {
        return decrypted(encrypted, vault, PURPOSE, line);
    }

    public static LineParticulars decrypted(byte @Nullable [] encrypted, Vault vault, String purpose, LineId line) {
        if (encrypted == null) {
            return new LineParticulars(null, null, null);
        }
        String[] fields = vault.decrypt(encrypted, purpose, line.value()).split(BETWEEN, -1);
        return new LineParticulars(read(fields[0]), read(fields[1]), read(fields[2]));
    }

    /** What the payer's lines are found by. */
    static byte @Nullable [] nameDigest(Vault vault, @Nullable String name) {
        return name == null ? null : vault.digest(normalized(name), NAME_PURPOSE);
    }

    static byte @Nullable [] accountDigest(Vault vault, @Nullable String account) {
        return account == null ? null : vault.digest(normalized(account), ACCOUNT_PURPOSE);
    }

    /** Whether nothing the bank said of the other side speaks against this name and account. */
    boolean admits(String name, String account) {
        return (counterpartyName == null || normalized(counterpartyName).equals(normalized(name)))
                && (counterpartyAccount == null || plain(counterpartyAccount).equals(plain(account)));
    }

    /** Whether the bank told this account as the other side's, however it writes numbers. */
    public boolean showsAccount(String account) {
        return counterpartyAccount != null
                && !account.isEmpty()
                && (counterpartyAccount.equals(account)
                        || plain(counterpartyAccount).equals(plain(account)));
    }

    /** Whether the bank told this name as the other side's, in whatever width and with whatever blanks. */
    boolean showsName(String name) {
        return counterpartyName != null
                && !name.isEmpty()
                && (counterpartyName.equals(name)
                        || normalized(counterpartyName).equals(normalized(name)));
    }

    LineParticulars masked() {
        return new LineParticulars(
                counterpartyName == null ? null : Masks.name(counterpartyName),
                counterpartyAccount == null ? null : Masks.account(counterpartyAccount),
                remittance == null ? null : Masks.text(remittance));
    }

    /** Half and full width, spaces and case make no difference. */
    private static String normalized(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    private static String plain(String account) {
        return NO_ACCOUNT.matcher(normalized(account)).replaceAll("");
    }

    private static String written(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static @Nullable String read(String field) {
        return field.isEmpty() ? null : field;
    }

    /** So that no log shows them. */
    @Override
    public String toString() {
        return "LineParticulars[…]";
    }
}
