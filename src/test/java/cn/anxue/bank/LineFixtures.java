package cn.anxue.bank;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines to test with. */
public final class LineFixtures {
    public static final String NUMBER = "622200000001";
    public static final String SETTLEMENT = "622299999999";

    private LineFixtures() {}

    static AccountFacts account(Purpose purpose) {
        return new AccountFacts(
                NUMBER,
                "000000000001",
                purpose,
                new InstitutionId(new UUID(1, 1)),
                "示例艺术培训中心",
                "91330100799655058B",
                "410902",
                "协〔2026〕1号",
                SETTLEMENT,
                "示例艺术培训中心",
                null,
                false,
                false);
    }

    /** A credit that the institution itself paid in. */
    public static LineDraft credit(String account, String reference, String amount) {
        return draft(account, reference, "CREDIT", amount, "风险保证金", null);
    }

    public static LineDraft debit(String account, String reference, String amount, @Nullable String endToEndId) {
        return draft(account, reference, "DEBIT", amount, null, endToEndId);
    }

    public static LineDraft draft(
            String account,
            @Nullable String reference,
            String direction,
            String amount,
            @Nullable String remittance,
            @Nullable String endToEndId) {
        return new LineDraft(
                account,
                reference,
                null,
                "2026-03-02",
                null,
                direction,
                new LineDraft.Amount(amount, "CNY"),
                null,
                remittance,
                endToEndId,
                null);
    }

    /** A credit that is one part of its reference; the whole of it where the number is 0. */
    static LineDraft part(String account, @Nullable String reference, int part, String amount) {
        LineDraft whole = draft(account, reference, "CREDIT", amount, null, null);
        return new LineDraft(
                account,
                reference,
                part,
                whole.bookedOn(),
                null,
                whole.direction(),
                whole.amount(),
                null,
                null,
                null,
                null);
    }

    /** The same line as if somebody else had paid it. */
    public static LineDraft paidBy(LineDraft line, String name, @Nullable String remittance) {
        return paidBy(line, name, "622211112222", remittance);
    }

    public static LineDraft paidBy(
            LineDraft line, @Nullable String name, @Nullable String number, @Nullable String remittance) {
        return new LineDraft(
                line.account(),
                line.bankReference(),
                line.part(),
                line.bookedOn(),
                line.valueOn(),
                line.direction(),
                line.amount(),
                new LineDraft.Counterparty(name, number),
                remittance,
                line.endToEndId(),
                line.reversalOf());
    }

    /** The same line as one that takes another back. */
    public static LineDraft reversing(LineDraft line, String reference) {
        return new LineDraft(
                line.account(),
                line.bankReference(),
                line.part(),
                line.bookedOn(),
                line.valueOn(),
                line.direction(),
                line.amount(),
                line.counterparty(),
                line.remittance(),
                line.endToEndId(),
                reference);
    }
}
