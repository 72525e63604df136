package cn.anxue.inspection.draw;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a draw cannot be made or moved as asked. */
public enum DrawProblem implements ProblemKind {
    INSPECTORS_TOO_FEW(
            422,
            "以下 {count} 家机构可派检查人员不足 {each} 人（须回避或不在分工内的除外）：{institutions}。请增派人员或调整分工。",
            "For {count} institutions fewer than {each} inspectors may come: {institutions}; add inspectors or change assignments."),
    POOL_EMPTY(422, "名录库为空，没有可抽取的机构。", "The pool holds no institution to draw."),
    POOL_TOO_LARGE(422, "一次抽取最多 {max} 家机构。", "A draw takes at most {max} institutions."),
    POOL_MALFORMED(422, "名录文本不符合规范格式。", "The text of the pool is not in its canonical form."),
    SHARES_UNKNOWN(422, "本地未设定抽查比例，请先设定规则。", "No shares are laid down for this place; set the rule first."),
    COMMITMENT_TAKEN(409, "该承诺值已由另一人提交，请各自产生秘密。", "The other officer gave this commitment; make a secret of your own."),
    COMMITTED_ALREADY(409, "您已提交承诺，须由另一人提交第二份。", "You have committed already; another officer gives the second."),
    COMMITMENTS_COMPLETE(409, "两份承诺已齐。", "Both commitments are there already."),
    COMMITTER_BARRED(
            409,
            "您一年内曾承诺而未揭示，致使抽取未能完成，不能参与抽取。",
            "Within the last year a draw ended because you did not reveal; ask somebody else."),
    NOT_COMMITTED(409, "您未在此次抽取中提交承诺。", "You gave no commitment in this draw."),
    REVEALED_ALREADY(409, "您已揭示。", "You have revealed already."),
    REVEAL_MISMATCH(422, "揭示的秘密与您的承诺不符。", "The secret does not match your commitment."),
    SECRET_WEAK(
            422,
            "秘密须为64位小写十六进制随机数，至少含 {digits} 种数字。",
            "A secret is 64 random hexadecimal digits in lower case, at least {digits} different ones."),
    REPLACED_NOT_LAPSED(409, "只能重抽已失效或已放弃的抽取。", "Only a draw that lapsed or was abandoned can be replaced."),
    DRAW_OVERDUE(409, "期限（{day}）已过，此次抽取将失效，请重新抽取。", "Its last day ({day}) has passed; the draw lapses. Draw anew."),
    DRAW_MOVE_REFUSED(409, "抽取现为 {from}，不能变为 {to}。", "The draw is {from} and cannot become {to}.");

    private final int status;
    private final Text text;

    DrawProblem(int status, String zh, String en) {
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
