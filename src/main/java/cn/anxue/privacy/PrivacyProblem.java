package cn.anxue.privacy;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a request about personal data is not taken or not done. */
public enum PrivacyProblem implements ProblemKind {
    PRIVACY_REQUEST_OPEN(
            409,
            "同类请求正在办理，须于 {answerBy} 前答复。",
            "A request of this kind is being dealt with; the answer is due by {answerBy}."),
    PRIVACY_REQUEST_DECIDED(409, "该请求已答复。", "This request has been answered."),
    PRIVACY_REQUEST_OWN(
            403, "代为提出请求的人不得自行答复，请由他人办理。", "Whoever made a request may not answer it; somebody else has to."),
    CORRECTION_EMPTY(400, "请写明更正哪一项、更正为什么。", "Say what is to be corrected and to what."),
    FIELD_NOT_CORRECTABLE(400, "此项不能更正，可更正的有：{fields}。", "This cannot be corrected; what can is: {fields}."),
    FIELD_FOR_AUTHORITY(403, "此项用于核验身份，须由主管部门更正。", "This tells who is let in; an authority has to correct it."),
    REFUSAL_NEEDS_REASON(
            400, "拒绝须书面说明理由，至少 {min} 个字。", "A refusal states its reason in writing, in at least {min} characters."),
    STILL_NEEDED(
            409,
            "订单尚未了结，履行合同仍须使用这些信息；请书面说明理由后拒绝。",
            "The order has not ended and cannot go on without this; refuse with this reason."),
    RETENTION_NOT_OVER(
            409,
            "依法须保存至 {until}（{document}）；请书面说明理由后拒绝。",
            "The law has it kept until {until} ({document}); refuse with this reason.");

    private final int status;
    private final Text text;

    PrivacyProblem(int status, String zh, String en) {
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
