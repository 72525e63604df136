package cn.anxue.failure;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violations;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be taken of whoever is owed and is to be paid, by whatever way it is handed in. */
public final class ClaimRules {
    public static final int NAME_MAX = 100;
    public static final int PAYEE_MAX = 140;
    public static final int EVIDENCE_MAX = 1_000;
    public static final int REMARK_MAX = 500;
    public static final String PHONE = "^[0-9+-]{5,20}$";
    public static final String ACCOUNT = "^[0-9]{6,32}$";

    private static final Text PHONE_FORM = Text.of("电话为 5 至 20 位数字", "5 to 20 digits");
    private static final Text ACCOUNT_FORM = Text.of("账号为 6 至 32 位数字", "6 to 32 digits");
    private static final Text VISIBLE = Text.of("含有不可见的字符", "it holds characters that cannot be seen");

    private ClaimRules() {}

    static void check(Claimant claimant, Violations refused) {
        name(claimant.name(), NAME_MAX, "/name", refused);
        String phone = claimant.phone();
        if (phone != null && !phone.matches(PHONE)) {
            refused.add("/phone", RequestProblem.INVALID_VALUE, Map.of("reason", PHONE_FORM));
        }
        check(claimant.payee(), "/payee", refused);
    }

    /** @param at where the request names him, for the pointers */
    static void check(@Nullable Payee payee, String at, Violations refused) {
        if (payee == null) {
            return;
        }
        if (payee.account().isEmpty()) {
            refused.add(at + "/account", RequestProblem.REQUIRED);
        } else if (!payee.account().matches(ACCOUNT)) {
            refused.add(at + "/account", RequestProblem.INVALID_VALUE, Map.of("reason", ACCOUNT_FORM));
        }
        name(payee.name(), PAYEE_MAX, at + "/name", refused);
        String bank = payee.bankName();
        if (bank != null) {
            text(bank, PAYEE_MAX, at + "/bankName", refused);
        }
    }

    /** For what is written in lines, and read by people alone. */
    static void length(String text, int max, String pointer, Violations refused) {
        if (text.length() > max) {
            refused.add(pointer, RequestProblem.TOO_LONG, Map.of("max", max));
        }
    }

    private static void text(String text, int max, String pointer, Violations refused) {
        if (text.length() > max) {
            refused.add(pointer, RequestProblem.TOO_LONG, Map.of("max", max));
        } else if (text.codePoints().anyMatch(ClaimRules::isUnseen)) {
            refused.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", VISIBLE));
        }
    }

    private static void name(String name, int max, String pointer, Violations refused) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            refused.add(pointer, RequestProblem.REQUIRED);
        } else {
            text(name, max, pointer, refused);
        }
    }

    /** Such as turn the reading direction: what people read would not be what a bank is told. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
