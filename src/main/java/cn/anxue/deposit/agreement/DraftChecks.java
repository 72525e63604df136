package cn.anxue.deposit.agreement;

import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be said about a draft without looking anything up. */
final class DraftChecks {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{6,32}");
    private static final Pattern BANK_CODE = Pattern.compile("[0-9]{12}");
    private static final BigDecimal RATE_MAX = BigDecimal.ONE;
    private static final int RATE_DECIMALS_MAX = 8;
    private static final int NUMBER_MAX = 64;
    private static final int NAME_MAX = 128;

    private final Violations violations = new Violations();

    static void check(AgreementDraft draft, LocalDate today) {
        DraftChecks checks = new DraftChecks();
        checks.text("/number", draft.number(), NUMBER_MAX);
        if (!BANK_CODE.matcher(draft.bankCode()).matches()) {
            checks.invalid("/bankCode", "12 位数字 / 12 digits");
        }
        checks.accounts(draft);
        checks.interest(draft.interest());
        checks.period(draft.startsOn(), draft.endsOn(), today);
        checks.violations.throwIfAny();
    }

    static void checkAccounts(@Nullable String depositAccount, @Nullable String feeAccount, AgreementView agreement) {
        DraftChecks checks = new DraftChecks();
        checks.account("/depositAccount", depositAccount);
        checks.account("/feeAccount", feeAccount);
        checks.distinct(
                depositAccount == null ? agreement.depositAccount() : depositAccount,
                feeAccount == null ? agreement.feeAccount() : feeAccount,
                agreement.settlementAccount().account());
        checks.violations.throwIfAny();
    }

    private void accounts(AgreementDraft draft) {
        account("/depositAccount", draft.depositAccount());
        account("/feeAccount", draft.feeAccount());
        SettlementAccount settlement = draft.settlementAccount();
        account("/settlementAccount/account", settlement.account());
        text("/settlementAccount/bankName", settlement.bankName(), NAME_MAX);
        text("/settlementAccount/name", settlement.name(), NAME_MAX);
        distinct(draft.depositAccount(), draft.feeAccount(), settlement.account());
    }

    private void distinct(@Nullable String deposit, @Nullable String fee, String settlement) {
        if (deposit != null && deposit.equals(fee)) {
            violations.add("/feeAccount", AgreementProblem.ACCOUNTS_ALIKE);
        }
        if (settlement.equals(deposit) || settlement.equals(fee)) {
            violations.add("/settlementAccount/account", AgreementProblem.ACCOUNTS_ALIKE);
        }
    }

    private void account(String pointer, @Nullable String account) {
        if (account != null && !ACCOUNT.matcher(account).matches()) {
            invalid(pointer, "6 至 32 位数字 / 6 to 32 digits");
        }
    }

    private void interest(InterestTerms interest) {
        BigDecimal rate = interest.annualRate();
        if (rate.signum() < 0
                || rate.compareTo(RATE_MAX) > 0
                || rate.stripTrailingZeros().scale() > RATE_DECIMALS_MAX) {
            invalid("/interest/annualRate", "0 至 1 的小数，0.35% 写作 0.0035 / a fraction from 0 to 1; 0.35 % is 0.0035");
        }
    }

    private void period(LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        if (endsOn.isBefore(startsOn)) {
            invalid("/endsOn", "不早于 startsOn / not before startsOn");
        } else if (endsOn.isBefore(today)) {
            invalid("/endsOn", "不早于今天 / not before today");
        }
    }

    private void text(String pointer, String text, int max) {
        if (text.isBlank()) {
            violations.add(pointer, RequestProblem.REQUIRED);
        } else if (text.length() > max) {
            violations.add(pointer, RequestProblem.TOO_LONG, Map.of("max", max));
        }
    }

    private void invalid(String pointer, String reason) {
        violations.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", reason));
    }
}
