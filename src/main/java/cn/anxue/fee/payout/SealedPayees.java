package cn.anxue.fee.payout;

import cn.anxue.cipher.Vault;
import cn.anxue.deposit.outflow.Payee;
import jakarta.enterprise.context.ApplicationScoped;

/** Payees as they are kept: encrypted, since most of them are families. */
@ApplicationScoped
public class SealedPayees {
    /** Who stands where a payee was forgotten. */
    private static final Payee FORGOTTEN = new Payee(null, "已删除", "已删除");

    private static final int PARTS = 3;
    private static final String SEPARATOR = "\n";

    private final Vault vault;

    SealedPayees(Vault vault) {
        this.vault = vault;
    }

    /** @param purpose names the place they are kept in */
    public byte[] seal(Payee payee, String purpose) {
        String bankName = payee.bankName() == null ? "" : line(payee.bankName());
        return vault.encrypt(String.join(SEPARATOR, bankName, line(payee.account()), line(payee.name())), purpose);
    }

    /** Nobody, for whom a payee is to be forgotten. */
    public byte[] forgotten(String purpose) {
        return seal(FORGOTTEN, purpose);
    }

    public Payee open(byte[] sealed, String purpose) {
        String[] parts = vault.decrypt(sealed, purpose).split(SEPARATOR, PARTS);
        return new Payee(parts[0].isEmpty() ? null : parts[0], parts[1], parts[2]);
    }

    private static String line(String text) {
        return text.replace(SEPARATOR, " ");
    }
}
