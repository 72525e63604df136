package cn.anxue.inspection.task;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a visit cannot be planned or moved as asked. */
public enum TaskProblem implements ProblemKind {
    TASK_MOVE_REFUSED(409, "检查任务现为 {from}，不能变为 {to}。", "The visit is {from} and cannot become {to}."),
    TASK_NOT_ON_SITE(409, "检查任务现为 {state}，只有现场检查中可以填写。", "The visit is {state}; it is recorded only while on site."),
    NOT_YOUR_TASK(403, "您不是此次检查的检查人员。", "You are not one of the inspectors of this visit."),
    QUESTION_UNKNOWN(404, "检查表没有第 {n} 题。", "The sheet has no question {n}."),
    QUESTIONS_OPEN(409, "第 {questions} 题尚未作答。", "Questions {questions} are not answered yet."),
    FINDING_REQUIRED(400, "不符合的项目须写明问题。", "Where something is not in order, say what."),
    SIGNED_BEFORE(409, "您已签字。", "You have signed already."),
    TASK_NOT_RECORDED(409, "检查任务现为 {state}，记录完成后才能签字。", "The visit is {state}; it is signed once recorded."),
    WITNESS_REQUIRED(400, "拒绝签字须写明情况和见证人身份。", "For a refusal to sign say what happened and who witnessed it."),
    SHEET_UNKNOWN(422, "没有适用的检查表。", "There is no check sheet for it."),
    SHEET_EMPTY(400, "检查表至少要有一题。", "A check sheet has one question at least."),
    FINDING_FORWARDED(409, "该问题已移送，等待答复。", "The finding is forwarded already."),
    FINDING_NOT_FORWARDED(409, "该问题未移送，或已答复。", "The finding is not forwarded, or answered already."),
    EVIDENCE_DECIDED(409, "该证据已作出处理决定。", "The evidence is decided on already."),
    REPLACEMENT_NEEDED(422, "没有可替换的检查人员，请取消任务或重新安排。", "Nobody is left to take his place; cancel or plan anew."),
    INSTITUTION_OUT_OF_SIGHT(422, "有机构不在您的辖区内。", "Some of the institutions are outside your region."),
    VISIT_IN_FUTURE(400, "检查日期不能晚于今天（{today}）。", "The day of a visit cannot be after today ({today})."),
    NOT_A_TARGET(
            422, "有机构不在本轮应检查范围内，或重复列出。", "Some institutions are not among those the round is to reach, or come twice."),
    VISIT_PLANNED(409, "该轮检查中已为此机构安排任务。", "In this round a visit to the institution is planned already.");

    private final int status;
    private final Text text;

    TaskProblem(int status, String zh, String en) {
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
