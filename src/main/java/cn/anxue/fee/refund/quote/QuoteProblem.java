package cn.anxue.fee.refund.quote;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a cause gives no refund. */
public enum QuoteProblem implements ProblemKind {
    ALREADY_STARTED(
            409,
            "课程已于 {startsOn} 开始或已有课时记录，请按其他原因申请退费。",
            "The course started on {startsOn} or lessons are on record; ask by another cause."),
    COOLING_OFF_OVER(
            409, "七日无理由退款期已于 {until} 届满，请按其他原因申请退费。", "The seven days ended on {until}; ask by another cause."),
    SERVED_BEFORE(
            409,
            "学员此前已在该机构接受过相同课程，不适用七日无理由退款，请按其他原因申请。",
            "The learner had the same course here before, so the seven days do not apply; ask by another cause."),
    NOT_GRANTED(
            409,
            "合同没有约定全额退费期，或约定的期限、课时已过，请按其他原因申请退费。",
            "The contract grants no full refund, or its days or lessons are over; ask by another cause."),
    NOTHING_TO_REFUND(409, "该订单没有可退的款项。", "Nothing that was paid for this order is left to refund.");

    private final int status;
    private final Text text;

    QuoteProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
