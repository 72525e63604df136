package cn.anxue.enforcement.penalty;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a penalty case cannot go on as asked. */
public enum PenaltyProblem implements ProblemKind {
    PENALTY_MOVE_REFUSED(409, "案件现为{from}，不能变为{to}。", "The case is {from} and cannot become {to}."),
    PENALTY_STATE(409, "案件现为{state}，不能办理此事。", "The case is {state}; this cannot be done now."),
    OFFENCE_TIME_BARRED(
            422,
            "违法行为终了于 {ended}，追责期限至 {until}，发现时已超过，不再给予处罚。",
            "The act ended on {ended} and could be punished if found out by {until}."),
    DAY_IN_FUTURE(400, "日期不能晚于今天（{today}）。", "The day cannot be after today ({today})."),
    DAY_TOO_EARLY(400, "日期不能早于 {earliest}。", "The day cannot be before {earliest}."),
    DISCOVERED_BEFORE_END(400, "发现日期不能早于违法行为发生之时。", "An act cannot have ended after today."),
    OFFICERS_TWO(422, "执法人员不得少于两人，并应注明执法证号。", "At least two officers investigate, with their certificates."),
    OFFICERS_TWICE(400, "执法人员须为不同的人，姓名、执法证号均不得重复。", "Officers are different people: no name and no certificate twice."),
    RECORD_REQUIRED(422, "请先登记现场检查笔录或者询问笔录。", "File a record of the scene or of a questioning first."),
    PRESERVED_UNDECIDED(
            409, "先行登记保存的证据（第 {n} 项）尚未作出处理决定。", "It is not decided what becomes of preserved evidence no. {n}."),
    PRESERVED_UNKNOWN(404, "没有第 {n} 项先行登记保存的证据。", "There is no preserved evidence no. {n}."),
    PRESERVED_DECIDED(409, "第 {n} 项证据已作出处理决定。", "What becomes of evidence no. {n} is decided already."),
    REFUNDED_ABOVE_COLLECTED(400, "已退金额不能超过收取金额。", "No more can be refunded than was collected."),
    SANCTIONS_REQUIRED(422, "请至少选择一种处罚。", "Name at least one penalty."),
    SANCTION_TWICE(400, "同一种处罚只能填写一次。", "A kind of penalty is named twice."),
    AMOUNT_REQUIRED(400, "罚款、没收违法所得须填写大于零的金额，其他处罚不填金额。", "Fines and confiscations have an amount, others none."),
    FINE_WITHOUT_BASIS(
            422, "{basis}在此情节下没有罚款依据，不能罚款。", "Nothing provides for a fine for this and this severity ({basis})."),
    FINE_OUT_OF_BOUNDS(
            422, "罚款应在 {least} 元至 {most} 元之间（{source}）。", "The fine lies between {least} and {most} yuan ({source})."),
    CONFISCATION_BEFORE_REFUND(
            422, "应先责令退还所收费用，退还完毕后方可没收违法所得。", "Illegal gains are confiscated only after refunds have ended."),
    CONFISCATION_AMOUNT(
            422, "没收金额应为收取金额减去已退金额，即 {gains} 元。", "What is confiscated is collected less refunded: {gains} yuan."),
    INSTITUTION_ONLY(422, "停止招生、停止举办、吊销许可证件只适用于相应的机构。", "Enrolment, operation and licence are an institution's alone."),
    REPEAT_ON_RECORD(
            422,
            "该当事人在二年内曾受处罚（{number}），须列明“二年内再次违法”且不得按一般情节处理。",
            "The party was punished within two years ({number}): name it as repeated, and not as ordinary."),
    TEACHER_NOT_ORDINARY(422, "中小学在职教师违法的，不得按一般情节处理。", "What a school teacher did is not treated as ordinary."),
    FIRST_NOT_TRUE(422, "该当事人曾受处罚（{number}），不是初次违法。", "The party was punished before ({number})."),
    MUST_NOT_PUNISH(
            422, "违法行为轻微并及时改正、没有造成危害后果的，不予处罚。", "What is minor, corrected in time and harmless is not punished."),
    GROUND_REQUIRED(422, "请说明不予处罚的理由。", "Say why nothing is imposed."),
    CORRECTION_TOO_EARLY(400, "改正期限不能早于今天（{today}）。", "The day to put it right by cannot be before today ({today})."),
    PRE_NOTICE_NOT_SERVED(409, "告知书尚未送达，不能作出决定。", "The pre-notice has not been served; nothing can be decided."),
    RIGHTS_STILL_OPEN(
            409,
            "当事人可在 {until} 前陈述、申辩、要求听证；期满或者放弃后方可作出决定。",
            "The party may be heard until {until}; decide after that or after its waiver."),
    HEARING_NOT_HELD(409, "当事人已要求听证，听证举行后方可作出决定。", "A hearing was asked for; decide after it was held."),
    HEARING_TOO_LATE(422, "要求听证的期限已于 {until} 届满。", "A hearing could be asked for until {until}."),
    HEARING_TOO_SOON(422, "应在听证七个工作日前通知当事人，最早为 {earliest}。", "A hearing is held no earlier than {earliest}."),
    HEARING_NOT_DUE(409, "听证定于 {on} 举行，尚不能登记笔录。", "The hearing is on {on}; it cannot be recorded before."),
    HEARING_NOT_CALLED(409, "请先发出听证通知。", "Give notice of the hearing first."),
    CHAIR_INVESTIGATED(422, "听证由非本案调查人员主持。", "Whoever investigated cannot preside over the hearing."),
    HEAVIER_THAN_ANNOUNCED(
            422,
            "决定不得重于告知书（{what}）；请撤回告知书后重新告知。",
            "A decision is not heavier than announced ({what}); recall the pre-notice and announce anew."),
    DECISION_PENDING(409, "已有处理意见正等待审批。", "A decision has been proposed and is awaited."),
    STILL_OWED(409, "尚欠 {owed} 元，不能登记为履行完毕。", "{owed} yuan are still owed."),
    PAID_TOO_MUCH(422, "该项应缴余额为 {owed} 元，不能多缴。", "No more than {owed} yuan are owed for this."),
    PAUSE_ENDS_BEFORE(400, "终止日期不能早于起始日期。", "The last day cannot be before the first."),
    ALREADY_PUBLISHED(409, "决定已公开。", "The decision is published already."),
    NOT_PUBLISHED(409, "决定未公开或者已撤下。", "The decision is not published, or taken down already."),
    ENDING_PENDING(409, "已提出，正等待决定。", "It has been proposed already and awaits a decision."),
    NOTHING_TO_LIFT(409, "该决定没有正在生效的停止招生、停止举办。", "The decision stops nothing that could be lifted."),
    LETTER_NOT_MADE(404, "此文书尚未作出。", "This letter has not been made.");

    private final int status;
    private final Text text;

    PenaltyProblem(int status, String zh, String en) {
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
