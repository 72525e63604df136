package cn.anxue.enforcement.notice;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a notice cannot be served, answered, checked or printed as asked. */
public enum NoticeProblem implements ProblemKind {
    NOT_CHECKED(409, "文书尚未通过法制审核。", "The draft has not passed its legal check yet."),
    SERVED_BEFORE_ISSUED(400, "送达日期不能早于发文日期（{issued}）。", "A notice cannot be served before it was issued ({issued})."),
    DAY_IN_FUTURE(400, "日期不能晚于今天（{today}）。", "The day cannot be after today ({today})."),
    SERVICE_CONSENT_REQUIRED(
            422, "电子送达须经受送达人同意，请在备注中写明。", "Electronic service needs consent; say in the note where it was given."),
    SIGNED_COPY_REQUIRED(422, "承诺书须附签字盖章件。", "A commitment is answered with its signed copy; attach it."),
    ANSWER_NOT_EXPECTED(409, "此文书不需要书面回复。", "This notice asks for no written answer."),
    NEW_DUE_REQUIRED(400, "不予认可时须写明新的期限。", "Whoever rejects an answer sets a new day."),
    ESCALATION_NOT_A_LETTER(
            422, "升级只能起草警示函、约谈或整改通知。", "Only a warning, an interview or an order can be drafted from here."),
    ITEM_MOVE_REFUSED(409, "第 {n} 项现为 {from}，不能变为 {to}。", "Item {n} is {from} and cannot become {to}."),
    NOT_SERVED(409, "文书尚未送达，请先记录送达。", "The notice has not been served yet; record its service first."),
    ITEM_NOT_REPORTED(
            409, "第 {n} 项尚未报告整改，不能销号。", "Item {n} has not been reported as put right; it cannot be closed out."),
    ITEM_STEPS_OPEN(
            409, "第 {n} 项的路线图还有 {open} 步未完成。", "Item {n} has {open} steps of its route that are still to be done."),
    CHECKER_REPORTED(403, "第 {n} 项由您报告整改，须由另一人复核销号。", "You reported item {n} as put right; somebody else checks it."),
    ITEM_STEP_NOT_OPEN(409, "第 {n} 项没有第 {step} 步，或该步已完成。", "Item {n} has no step {step} that is still to be done."),
    NOTHING_TO_TAKE_DOWN(409, "没有待撤下的公开信息。", "There is no publication to be taken down."),
    OBJECTION_LATE(409, "异议期限已于 {until} 届满。", "The time for objections ended on {until}."),
    OBJECTION_NOT_OPEN(409, "文书尚未送达，或异议期未开始。", "The notice has not been served, so there is nothing to object to yet."),
    OBJECTION_PENDING(409, "已有一份异议正在办理。", "An objection is being dealt with already."),
    OBJECTION_NOT_PENDING(409, "没有待决定的此项异议。", "There is no such objection awaiting a decision."),
    ESCALATION_NOT_OPEN(409, "没有待办理的此项升级。", "There is no such escalation that is still to be dealt with."),
    NOT_ISSUED_YET(409, "文书尚未发出，没有正式文本。", "The notice has not been issued, so there is no letter yet."),
    FINDING_NOT_OF_SUBJECT(422, "没有关于此对象的该项检查发现。", "There is no such finding about this subject."),
    MAILING_KIND(422, "只有告知书和承诺书可以批量发送。", "Only notifications and commitments are sent to many at once."),
    MAILING_EMPTY(422, "该范围内没有应收到此文书的机构。", "No institution within that range is to receive it."),
    MAILING_TOO_LARGE(422, "一次最多发送 {max} 家，请缩小范围。", "At most {max} institutions at once; please narrow it down.");

    private final int status;
    private final Text text;

    NoticeProblem(int status, String zh, String en) {
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
