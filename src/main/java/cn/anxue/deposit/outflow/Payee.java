package cn.anxue.deposit.outflow;

import cn.anxue.privacy.Masks;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid: for what goes to an institution, a copy of the agreement's settlement account on the day of the proposal,
 * which both people saw.
 *
 * @param bankName unknown where the payee is taken from the line of a bank that named none
 */
@Embeddable
public record Payee(@Nullable String bankName, String account, String name) {
    /** As people write it, with four letters or digits at least. */
    public static final String ACCOUNT = "(?:[@._ -]*[0-9A-Za-z]){4}[0-9A-Za-z@._ -]*";

    /** As it is typed, with what people put between. */
    public static final int ACCOUNT_MAX = 64;

    /** No payment file (pain.001) has room for more. */
    private static final int PAYABLE_MAX = 34;

    /**
     * As somebody names it.
     *
     * @param at where the request says it, for the pointer
     * @throws ProblemException where no bank could pay it: no name, or no account
     */
    public static Payee named(@Nullable String bankName, String account, String name, String at) {
        String plain = account.replace(" ", "");
        if (plain.length() > PAYABLE_MAX || !account.matches(ACCOUNT)) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE,
                    at + "/account",
                    Map.of("reason", "账号为 4 至 34 位 / 4 to 34 characters"));
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new ProblemException(RequestProblem.REQUIRED, at + "/name", Map.of());
        }
        String bank = bankName == null || bankName.isBlank() ? null : bankName.strip();
        return new Payee(bank, plain, name.strip());
    }

    /** For families, whose names and accounts stand nowhere in clear. */
    public Payee masked() {
        return new Payee(bankName, Masks.account(account), Masks.name(name));
    }
}
