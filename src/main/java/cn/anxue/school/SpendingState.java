package cn.anxue.school;

import cn.anxue.problem.Text;

/** Where a payment stands. */
public enum SpendingState {
    /** Waits for another person's decision. */
    PROPOSED("待复核", "Proposed"),
    /** Decided; set apart in the books, and the bank has been told. */
    INSTRUCTED("已下达银行", "Instructed"),
    /** A line of the bank shows it paid. */
    EXECUTED("已支付", "Paid"),
    /** The decision was no; nothing was booked. */
    REFUSED("未批准", "Refused"),
    /** Taken back or not decided in time. */
    LAPSED("已失效", "Lapsed"),
    /** The bank did not pay; the money is back where it came from. */
    CANCELLED("银行未付", "Not paid"),
    /** Paid, and sent back later. */
    RETURNED("已退回", "Returned");

    private final Text text;

    SpendingState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(SpendingState next) {
        return switch (this) {
            case PROPOSED -> next == INSTRUCTED || next == REFUSED || next == LAPSED;
            case INSTRUCTED -> next == EXECUTED || next == CANCELLED;
            case EXECUTED -> next == RETURNED;
            case REFUSED, LAPSED, CANCELLED, RETURNED -> false;
        };
    }
}
