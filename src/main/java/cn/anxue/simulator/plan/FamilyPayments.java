package cn.anxue.simulator.plan;

import cn.anxue.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What families pay, and what they write: rarely what they were asked to. */
final class FamilyPayments {
    private static final int PAY_TODAY_PERCENT = 45;
    private static final char FULL_WIDTH = '！' - '!';
    private static final List<String> FIRST = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王");
    private static final List<String> SECOND = List.of("示例", "小示", "大例", "示", "例");
    /** The reference, however a family or its bank's form spells it. */
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            reference -> "学费 " + reference,
            reference -> "学费" + reference.replace("-", ""),
            reference -> "缴费码：" + reference.replace("-", " ") + "，谢谢老师",
            reference -> "孩子学费 " + spaced(reference),
            reference -> fullWidth(reference),
            reference -> reference.toLowerCase(Locale.ROOT),
            reference -> "附言/订单号" + reference + "/三年级");

    private FamilyPayments() {}

    static void plan(Scene scene, DayBook book) {
        Dice dice = scene.dice("families");
        for (Scene.OpenOrder order : scene.orders()) {
            if (dice.falls(PAY_TODAY_PERCENT)) {
                pay(scene, order, dice, book);
            }
        }
    }

    private static void pay(Scene scene, Scene.OpenOrder order, Dice dice, DayBook book) {
        String reference = order.reference();
        if (scene.faults() && dice.falls(12)) {
            // An amount that no order owes, so that nobody can take it for one.
            Money odd = order.owed().minus(Money.ofFen(dice.between(1, 99)));
            book.credit(MovementKind.FEE_WITHOUT_REFERENCE, odd, family(dice, "学费"), reference);
            return;
        }
        Movement.Other family = family(dice, dice.any(SPELLINGS).apply(reference));
        Money amount = scene.faults() && dice.falls(15) ? unround(order.owed(), dice) : order.owed();
        book.credit(MovementKind.FEE_WITH_REFERENCE, amount, family, reference);
        if (scene.faults() && dice.falls(8)) {
            book.credit(MovementKind.FEE_TWICE, amount, family, reference);
        }
    }

    /** Half of it, or a little too much. */
    private static Money unround(Money owed, Dice dice) {
        return dice.falls(50) ? Money.ofFen(owed.minor() / 2) : owed.plus(Money.ofYuan(dice.between(1, 200)));
    }

    static Movement.Other family(Dice dice, String words) {
        return new Movement.Other(dice.any(FIRST) + dice.any(SECOND), DayPlanner.account(dice), words);
    }

    private static String spaced(String reference) {
        return String.join(" ", reference.replace("-", "").split("(?<=\\G..)"));
    }

    private static String fullWidth(String reference) {
        StringBuilder wide = new StringBuilder();
        for (char c : reference.toCharArray()) {
            wide.append((char) (c + FULL_WIDTH));
        }
        return wide.toString();
    }
}
