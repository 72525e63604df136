package cn.anxue.fee.lesson;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a lesson is not recorded, or not answered. */
public enum LessonProblem implements ProblemKind {
    LESSONS_REQUIRED(400, "请求正文须为至少一项的列表。", "The body must be a list of at least one item."),
    LESSON_IN_FUTURE(422, "上课日期 {heldOn} 尚未到来，上完课再登记。", "{heldOn} is still to come; record a lesson once it was held."),
    LESSON_BEFORE_START(
            422, "订单自 {startsOn} 起上课，{heldOn} 早于开课日。", "The order starts on {startsOn}, and {heldOn} lies before it."),
    ORDER_HOLDS_NOTHING(
            409,
            "该订单在监管账户内没有资金，收到缴费后再登记课时。",
            "The order holds no money under supervision; record lessons once it was paid."),
    ORDER_NOT_TAUGHT(
            409, "订单状态为 {state}，不能登记或确认课时。", "The order is {state}; no lesson of it can be recorded or answered."),
    ALL_LESSONS_RECORDED(
            409, "订单共 {lessons} 课时（含赠课），已全部登记。", "All {lessons} lessons of the order, gifts included, are recorded."),
    LESSON_OUT_OF_ORDER(
            409, "课时须按序登记，下一课是第 {next} 课。", "Lessons are recorded in order; the next one is number {next}."),
    LESSON_CONFLICT(
            409,
            "第 {n} 课已登记为 {heldOn}，如有误请先撤回。",
            "Lesson {n} is recorded for {heldOn}; withdraw it first if that is wrong."),
    LESSON_NOT_FOUND(404, "该订单没有第 {n} 课。", "The order has no lesson {n}."),
    LESSON_ANSWERED(409, "第 {n} 课状态为 {state}，不能再改。", "Lesson {n} is {state}; that cannot be changed any more."),
    ORDER_ON_HOLD(
            409,
            "订单正在办理退费或兑付，期间不确认课时。",
            "A refund or a claim on the order is being settled; no lesson is confirmed meanwhile."),
    DISPUTE_NEEDS_REASON(400, "对课时有异议的，请写明原因（至多 500 字）。", "Say why the lesson is disputed, in at most 500 characters."),
    NOT_ON_NATIONAL_PLATFORM(
            422,
            "订单没有全国平台订单号，不能转报平台上的确认。",
            "The order has no number on the national platform, so nothing can be relayed from there."),
    DISPUTE_ON_PLATFORM(422, "异议须由家长本人提出，不能转报。", "A dispute is raised by the family itself and cannot be relayed."),
    NO_OPEN_DISPUTE(409, "第 {n} 课没有待处理的异议。", "Lesson {n} has no dispute to rule on.");

    private final int status;
    private final Text text;

    LessonProblem(int status, String zh, String en) {
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
