package cn.anxue.publicregister.reply;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a reply is not taken. */
public enum ReplyProblem implements ProblemKind {
    REPLY_NO_ENTRY(409, "没有这份公开的文书，请核对文号。", "Nothing published has this number; check it."),
    REPLY_THERE(409, "这份文书已有陈述，请先撤回。", "There is a reply to it; take it back first."),
    REPLY_LENGTH(400, "陈述为 1 至 300 字。", "A reply has 1 to 300 characters."),
    REPLY_UNKNOWN(404, "没有这条陈述。", "There is no such reply."),
    REPLY_DECIDED(409, "这条陈述已处理，请刷新。", "It was dealt with already; load the page again."),
    REPLY_REASON(400, "请写明不公开的理由。", "Say why it is not shown.");

    private final int status;
    private final Text text;

    ReplyProblem(int status, String zh, String en) {
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
