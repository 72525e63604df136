package cn.anxue.simulator.plan;

import cn.anxue.problem.Text;

/** What a movement really is, whatever the lines let anybody guess. */
public enum MovementKind {
    /** The institution pays into its deposit. */
    DEPOSIT_PAID_IN("机构缴存保证金", "deposit paid in"),
    /** The bank posts interest. */
    INTEREST("结息", "interest"),
    /** A family pays with the reference, however spaced or spelt. */
    FEE_WITH_REFERENCE("家长缴费（有识别码）", "fee with its reference"),
    /** A family pays the same a second time. */
    FEE_TWICE("家长重复缴费", "fee paid twice"),
    /** A family pays and writes no reference. */
    FEE_WITHOUT_REFERENCE("家长缴费（无识别码）", "fee without a reference"),
    /** A family pays for an order of another institution, or fees into a deposit. */
    FEE_TO_WRONG_ACCOUNT("家长缴错账户", "fee to the wrong account"),
    /** Money nobody can place. */
    STRANGE_CREDIT("来源不明的入账", "credit nobody explains"),
    /** An instruction is paid. */
    PAYMENT("执行付款指令", "instruction paid"),
    /** The payee's bank sends a payment back. */
    RETURNED_PAYMENT("退汇", "payment returned"),
    /** The bank takes money and says nothing of use. */
    UNEXPLAINED_DEBIT("无依据扣款", "debit nobody explains"),
    /** The bank takes back a credit of an earlier day. */
    CREDIT_REVERSED("冲正入账", "credit taken back"),
    /** The bank puts back what it took. */
    DEBIT_REVERSED("冲正扣款", "debit put back");

    private final Text text;

    MovementKind(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean isReversal() {
        return this == CREDIT_REVERSED || this == DEBIT_REVERSED;
    }

    /** Whether a family meant an order by it and will not pay for it again. */
    public boolean paysOrder() {
        return this == FEE_WITH_REFERENCE || this == FEE_TWICE || this == FEE_WITHOUT_REFERENCE;
    }
}
