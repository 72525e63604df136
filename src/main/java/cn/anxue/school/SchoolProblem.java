package cn.anxue.school;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why something about a school's after-school service cannot be done. */
public enum SchoolProblem implements ProblemKind {
    SCHOOL_CODE_INVALID(422, "统一社会信用代码有误，请核对。", "The unified code is not valid; please check it."),
    SCHOOL_CODE_TAKEN(409, "该统一社会信用代码已登记。", "This unified code is registered already."),
    SCHOOL_CODE_TWICE(422, "名单中该统一社会信用代码出现两次。", "This unified code stands twice in the list."),
    SCHOOL_ENDED(409, "该校课后服务已于 {on} 停止。", "The school's after-school service ended on {on}."),
    SCHOOL_DAY_TO_COME(422, "日期不能晚于今天 {today}。", "The day may not lie after today, {today}."),
    MONTH_NOT_SERVED(422, "该校在 {month} 未开展课后服务。", "The school had no after-school service in {month}."),
    MORE_PARTICIPANTS_THAN_PUPILS(422, "参加人数不能多于在校生数。", "More take part than the school has pupils."),
    SERVICE_ACCOUNT_TAKEN(409, "账号已在监管，或该校已有专户。", "The number is known already, or the school has an account."),
    BANK_UNKNOWN(
            422,
            "没有此行号的银行接入本系统，请核对行号，或先由管理员登记该银行。",
            "No bank with this code takes part here; check the code, or have the administrator enter the bank."),
    SCHOOL_DAY_TOO_EARLY(422, "日期不能早于 {first}。", "The day may not lie before {first}."),
    NO_SERVICE_ACCOUNT(409, "该校尚未开立经费专户。", "The school has no service account yet."),
    FEE_ABOVE_CAP(
            422,
            "每生每月 {fee} 元，高于当地上限 {cap} 元（{document}）。",
            "The fee of {fee} yuan a pupil and month is above the local limit of {cap} ({document})."),
    FEE_CAP_MISSING(
            422,
            "{on} 当地没有课后服务收费上限，不能收费；请先录入当地规定。",
            "No fee limit holds there on {on}, so nothing can be charged; enter the local rule first."),
    SHARES_NOT_WHOLE(422, "各项经费比例合计须为 100%，现为 {sum}%。", "The shares must add up to 100 per cent, not {sum}."),
    FILING_TERM_INVALID(422, "起止日期有误：终止须晚于起始，且不超过 400 天。", "The term must end after it begins, and within 400 days."),
    FILING_TERM_FAR(
            422,
            "期限须包含今天（{today}）或以后的日期，且在 400 天内开始。",
            "The term must reach to today, {today}, or beyond, and begin within 400 days."),
    FILING_REPLACED(
            409,
            "提出支出后方案已更换，请按现行方案重新提出。",
            "The plans have changed since; propose the payment anew under those in force."),
    FILING_OPEN(409, "该校已有待审批的方案，请先办结。", "A filing of the school waits for its decision; see to that first."),
    FILING_DECIDED(409, "该方案已办结（{state}）。", "The filing is {state} already."),
    NO_FILING_IN_FORCE(
            409, "今天没有已批准的一校两案，不能支出。", "No approved filing of the school is in force today; nothing can be spent."),
    PURPOSE_NOT_FILED(
            409, "已批准的经费分配方案不含“{purpose}”。", "The approved plan for the money does not name this purpose: {purpose}."),
    SHARE_EXCEEDED(
            409,
            "按已批准的方案，“{purpose}”占 {percent}%，还可支出 {most} 元。",
            "The approved plan gives {percent} per cent to this purpose, {purpose}; at most {most} yuan of it are left."),
    PAYEE_IS_OWN_ACCOUNT(422, "收款账户不能是该校自己的专户。", "The school's own account cannot be the payee."),
    NOT_ON_WHITE_LIST(
            409, "该机构不在公布的白名单内，不能选用。", "The institution is not on the published white list and cannot be selected."),
    PROVIDER_TAKEN(409, "该校已选用此机构。", "The school has selected this institution already."),
    PROVIDER_STATE(409, "该选用已终止（{state}）。", "The selection is {state} already."),
    PROVIDER_NEEDED(422, "支付第三方机构须指明有效选用的机构。", "Paying a provider needs one that is selected and in its term today."),
    PAYEE_NOT_PROVIDER(422, "收款人须与所选机构名称一致：{name}。", "The payee must bear the provider's name: {name}."),
    EXCEEDS_SERVICE_FUNDS(409, "专户余额不足，最多可支出 {most} 元。", "The account's funds do not cover it; at most {most} yuan.");

    private final int status;
    private final Text text;

    SchoolProblem(int status, String zh, String en) {
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
