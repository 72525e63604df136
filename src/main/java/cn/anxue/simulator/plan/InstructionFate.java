package cn.anxue.simulator.plan;

import cn.anxue.problem.Text;
import java.util.List;

/** What the bank makes of an instruction it took in hand. */
public enum InstructionFate {
    /** It pays the same day and says so. */
    PAID("当日付款", "paid"),
    /** It pays a day later. */
    PAID_LATER("次日付款", "paid a day later"),
    /** It pays, says so, and says so again. */
    SAID_TWICE("重复回执", "paid, said twice"),
    /** It says that it paid, and its line comes a day later. */
    SAID_FIRST("先回执后记账", "said before it was paid"),
    /** It pays and never says so. */
    PAID_UNSAID("付款无回执", "paid, never said"),
    /** It will not pay. */
    REFUSED("拒绝付款", "refused"),
    /** It pays, and the payee's bank sends the money back. */
    RETURNED("付款后退汇", "paid, then returned");

    private final Text text;

    InstructionFate(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** Whether the money leaves a day after the instruction was taken. */
    public boolean waitsADay() {
        return this == PAID_LATER || this == SAID_FIRST;
    }

    /** @param place the instruction's place among all that the bank ever took */
    public static InstructionFate of(long seed, long place, boolean faults) {
        Dice dice = Dice.of(seed, "instruction", place);
        if (!faults || dice.falls(40)) {
            return PAID;
        }
        return dice.any(List.of(PAID_LATER, SAID_TWICE, SAID_FIRST, PAID_UNSAID, REFUSED, RETURNED));
    }
}
