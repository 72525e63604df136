package cn.anxue.simulator.plan;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.List;

/** What a day brings: instructions first, then people, then the bank itself. */
public final class DayPlanner {
    private static final int INTEREST_DAY = 21;
    /** A quarter's interest at 0.35 % a year, in parts of the balance. */
    private static final long INTEREST_PARTS = 1_143;

    private static final List<String> FIRMS = List.of("示例商贸有限公司", "示例物业服务部", "示例文具店");

    private DayPlanner() {}

    public static DayPlan plan(Scene scene) {
        DayBook book = new DayBook(scene);
        pay(scene, book);
        if (scene.purpose() == Purpose.FEE) {
            FamilyPayments.plan(scene, book);
        } else {
            payIntoDeposit(scene, book);
        }
        if (scene.faults()) {
            misplace(scene, book);
            reverse(scene, book);
        }
        postInterest(scene, book);
        return book.plan(StatementFate.of(scene.dice("statement"), scene.faults()));
    }

    private static void pay(Scene scene, DayBook book) {
        for (Scene.Payment payment : scene.payments()) {
            boolean due = !payment.fate().waitsADay() || payment.takenOn().isBefore(scene.day());
            if (payment.paidOn() != null) {
                if (payment.fate() == InstructionFate.RETURNED) {
                    Movement.Other other = new Movement.Other(
                            payment.payee().name(), payment.payee().account(), "退汇 账号户名不符");
                    book.returned(payment.amount(), other, payment.instruction().toString());
                }
            } else if (due && payment.fate() != InstructionFate.REFUSED) {
                book.debit(
                        MovementKind.PAYMENT,
                        payment.amount(),
                        payment.payee(),
                        payment.instruction().toString());
            }
        }
    }

    private static void payIntoDeposit(Scene scene, DayBook book) {
        Dice dice = scene.dice("deposit");
        boolean empty = scene.opening().isZero();
        if (empty || dice.falls(4)) {
            Money amount = Money.ofYuan(empty ? 200_000 : dice.between(1, 20) * 500);
            Movement.Other owner =
                    new Movement.Other(scene.owner().name(), scene.owner().settlementAccount(), "风险保证金");
            book.credit(MovementKind.DEPOSIT_PAID_IN, amount, owner, null);
        }
    }

    private static void misplace(Scene scene, DayBook book) {
        Dice dice = scene.dice("misplaced");
        if (!scene.strangers().isEmpty() && dice.falls(4)) {
            Scene.OpenOrder order = dice.any(scene.strangers());
            Movement.Other family = FamilyPayments.family(dice, "学费 " + order.reference());
            book.credit(MovementKind.FEE_TO_WRONG_ACCOUNT, order.owed(), family, null);
        }
        if (dice.falls(4)) {
            Movement.Other firm = new Movement.Other(dice.any(FIRMS), account(dice), "往来款");
            book.credit(MovementKind.STRANGE_CREDIT, Money.ofFen(dice.between(10_001, 99_999)), firm, null);
        }
        if (dice.falls(4)) {
            Movement.Other bank = new Movement.Other(null, null, "账户管理费");
            book.debit(MovementKind.UNEXPLAINED_DEBIT, Money.ofFen(dice.between(1_000, 9_900)), bank, null);
        }
    }

    /** The bank corrects itself, at most once a day on an account. */
    private static void reverse(Scene scene, DayBook book) {
        Dice dice = scene.dice("reversal");
        if (!dice.falls(8)) {
            return;
        }
        List<Movement> candidates = new ArrayList<>(scene.reversible());
        if (!candidates.isEmpty()) {
            book.reverse(dice.any(candidates));
        }
    }

    private static void postInterest(Scene scene, DayBook book) {
        long interest = scene.opening().minor() / INTEREST_PARTS;
        if (scene.day().getDayOfMonth() == INTEREST_DAY && interest > 0) {
            Movement.Other bank = new Movement.Other(null, null, "结息");
            book.credit(MovementKind.INTEREST, Money.ofFen(interest), bank, null);
        }
    }

    static String account(Dice dice) {
        return "6217%012d".formatted(dice.between(1, 999_999_999));
    }
}
