package cn.anxue.fee.refund.quote;

import cn.anxue.problem.Text;

/** Why money goes back; whose cause it is decides the price of what was delivered (domain.md §6.5). */
public enum RefundCause {
    /** The course has not begun (R1). */
    NOT_STARTED("课程尚未开始", "the course has not started"),
    /** Within seven days of the payment, without a reason (R6). */
    COOLING_OFF("付款七日内", "within seven days of the payment"),
    /** Within the days or lessons the parties filled into the contract (R3). */
    AGREED_TERMS("合同约定的全额退费期内", "within the time the contract grants"),
    /** The institution's cause: it closed, moved, or did not teach as agreed (R8). */
    OPERATOR("机构原因", "the institution's cause"),
    /** Neither is at fault: force majeure, or a child's illness nobody could foresee. */
    FORCE_MAJEURE("不可抗力或情势变更", "force majeure or changed circumstances"),
    /** The family's own reason (R9). */
    CONSUMER("家庭自身原因", "the family's own reason");

    private final Text text;

    RefundCause(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** Whether the records alone show it, so that nobody need agree. */
    public boolean isShownByRecords() {
        return switch (this) {
            case NOT_STARTED, COOLING_OFF, AGREED_TERMS -> true;
            case OPERATOR, FORCE_MAJEURE, CONSUMER -> false;
        };
    }

    /** Whether an institution that gives back by itself may state it: the family's reasons are the family's to state. */
    public boolean isForInstitutions() {
        return switch (this) {
            case NOT_STARTED, OPERATOR, FORCE_MAJEURE -> true;
            case COOLING_OFF, AGREED_TERMS, CONSUMER -> false;
        };
    }
}
