package cn.anxue.fee.order;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why an order is not made or not changed. Each refusal of a sale names its rule and the document it stands in. */
public enum OrderProblem implements ProblemKind {
    INSTITUTION_NOT_ACTIVE(
            409,
            "机构状态为 {state}，只有正常经营的机构方可售课（{document}）。",
            "The institution is {state}; only one that is active may sell ({document})."),
    SALES_BARRED(
            409,
            "依据“{decision}”，机构现不得售课，解除后再办理。",
            "By decision {decision} the institution may not sell until it is lifted."),
    DEPOSIT_NEVER_FUNDED(
            409,
            "机构未缴存风险保证金，缴存后方可售课（{document}）。",
            "The institution has paid in no risk deposit; it may sell once it has ({document})."),
    DEPOSIT_OVERDUE(
            409,
            "风险保证金逾期未补足，补足后方可售课（{document}）。",
            "The risk deposit was not topped up in time; the institution may sell once it is ({document})."),
    NO_FEE_ACCOUNT(
            409,
            "机构没有生效协议下的预收费专用账户，不得收费（{document}）。",
            "The institution has no fee account under an agreement in force and may take no fees ({document})."),
    CAP_MONTHS_EXCEEDED(
            409,
            "按期收费合计不得超过 {cap} 个月；该学员在本机构同科目的订单自 {from} 至 {until}（{document}）。",
            "Fees by period may cover {cap} months in all; with this order the learner's orders here in this subject run from {from} to {until} ({document})."),
    CAP_LESSONS_EXCEEDED(
            409,
            "按课时收费合计不得超过 {cap} 课时；连同本单为 {sum} 课时（{document}）。",
            "Fees by lesson may cover {cap} lessons in all; with this order they are {sum} ({document})."),
    CAP_AMOUNT_EXCEEDED(
            409,
            "预收费合计不得超过 {cap} 元；该学员在本机构同科目连同本单为 {sum} 元（{document}）。",
            "Prepaid fees may be {cap} yuan in all; with this order the learner's orders here in this subject are {sum} ({document})."),
    SALE_TOO_EARLY(
            409,
            "收费过早，最早可于 {earliest} 收取（{document}）。",
            "The sale is too early; the earliest day is {earliest} ({document})."),
    TRAINING_LOAN(
            409,
            "不得以贷款、分期等方式收取培训费（{document}）；请改写课程名称或收费方式。",
            "Training may not be paid by loan or instalment credit ({document}); change what is sold."),
    ORDER_DATES_WRONG(
            400,
            "起止日期不合：开课日不得早于 {earliest}，结课日不得早于开课日和今天，且不晚于 {latest}。",
            "The dates do not fit: a start not before {earliest}, an end not before the start or today and not after {latest}."),
    PRICE_ABOVE_LIST(400, "实收价不得高于标价。", "The price may not lie above the list price."),
    PRICE_ABOVE_COURSE(
            409,
            "标价不得高于已公示的课程价格 {most} 元（{document}）。",
            "The list price may not lie above the published price of the course, {most} yuan ({document})."),
    COURSE_NOT_PUBLISHED(
            409,
            "课程未公示或已撤下，不得售卖（{document}）。",
            "The course is not published, or withdrawn, and may not be sold ({document})."),
    COURSE_DIFFERS(
            409,
            "订单的{field}与已公示的课程不同，请按课程填写或另行公示。",
            "The {field} of the order differs from the published course; keep to the course or publish another."),
    COURSE_UNKNOWN(422, "本机构没有这门课程。", "The institution has no such course."),
    GUARDIAN_PHONE_FORMAT(400, "监护人电话须为 11 位手机号。", "A guardian's phone is a mobile number of 11 digits."),
    CHILD_NUMBER_FORMAT(400, "身份证件号码不合格式，请核对或留空。", "The identity number is not well formed; check it or leave it out."),
    NATIONAL_ORDER_TAKEN(
            409,
            "本机构已有同一全国平台订单号的订单，请按该编号查询。",
            "An order of this institution has this national number already; look it up."),
    ORDER_STATE(409, "订单状态为 {state}，不能进行此操作。", "The order is {state}; this cannot be done any more."),
    ORDER_PAID(409, "订单已收到款项，请办理退费。", "Money has come for this order; ask for a refund instead."),
    ORDER_HOLDS_TOO_LITTLE(409, "订单账面仅余 {held} 元，不足支付。", "The order holds {held} yuan, which is too little.");

    private final int status;
    private final Text text;

    OrderProblem(int status, String zh, String en) {
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
