package cn.anxue.fee.payment;

import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Payers as they are kept: encrypted to be read, digested to be found. */
@ApplicationScoped
class SealedPayers {
    static final String PURPOSE = "fee_payment.payer";
    private static final String DIGEST_PURPOSE = "fee_payment.payer_digest";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 3;
    private static final Pattern SPACE = Pattern.compile("\\s");

    private final Vault vault;

    SealedPayers(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(Payer payer) {
        String text = String.join(SEPARATOR, line(payer.name()), line(payer.account()), line(payer.bankName()));
        return vault.encrypt(text, PURPOSE);
    }

    /** By account where there is one, else by name; nothing where nobody is known. */
    byte @Nullable [] digest(Payer payer) {
        String known = payer.account() == null ? payer.name() : payer.account();
        return known == null ? null : vault.digest(SPACE.matcher(known).replaceAll(""), DIGEST_PURPOSE);
    }

    Payer open(byte[] sealed) {
        String[] parts = vault.decrypt(sealed, PURPOSE).split(SEPARATOR, PARTS);
        return new Payer(text(parts[0]), text(parts[1]), text(parts[2]));
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.replace(SEPARATOR, " ");
    }

    private static @Nullable String text(String line) {
        return line.isEmpty() ? null : line;
    }
}
