package cn.anxue.bank.web;

import cn.anxue.deposit.agreement.BankNames;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** What the pages of the bank's desk ask beside their own things; templates know it as {@code inject:bankDesk}. */
@Named("bankDesk")
@RequestScoped
public class BankDeskWords {
    private static final int PERMILLE_DIGITS = 1;

    private final Regions regions;
    private final CurrentCaller caller;

    BankDeskWords(Regions regions, CurrentCaller caller) {
        this.regions = regions;
        this.caller = caller;
    }

    /** Whether a bank reads it, who has pages of its own. */
    public boolean isBank() {
        return caller.get().has(Role.BANK);
    }

    public String region(String code) {
        return regions.fullName(code);
    }

    public String bankName(String bankCode) {
        return BankNames.of(bankCode);
    }

    public String percent(int permille) {
        return BigDecimal.valueOf(permille, PERMILLE_DIGITS).toString();
    }
}
