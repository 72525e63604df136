package cn.anxue.ledger;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why the ledger refuses an act. */
public enum LedgerProblem implements ProblemKind {
    ACCOUNT_UNKNOWN(422, "账簿中没有科目 {account}。", "The books have no account {account}."),
    ACCOUNT_CLOSED(409, "科目 {account} 已关闭。", "Account {account} is closed."),
    CURRENCY_MISMATCH(422, "科目 {account} 的币种不是 {currency}。", "Account {account} is not kept in {currency}."),
    INSUFFICIENT_BALANCE(
            409, "科目 {account} 余额不足，缺 {short} 元。", "Account {account} does not hold enough; {short} is lacking."),
    BALANCE_TOO_LARGE(
            422, "科目 {account} 的累计额将超出上限。", "Account {account} would exceed the largest sum that can be kept."),
    ACCOUNT_NOT_EMPTY(409, "科目 {account} 尚有余额，不能关闭。", "Account {account} still holds money and cannot be closed."),
    ACT_CONFLICT(409, "同一编号 {act} 已记有不同的分录。", "Act {act} is already recorded with other entries."),
    ACT_NOT_FOUND(404, "账簿中没有编号为 {act} 的记录。", "The books have no act {act}."),
    REVERSAL_NOT_REVERSIBLE(
            409, "{act} 本身是冲正，不能再冲正，请重新记账。", "{act} is itself a reversal; record the act anew instead."),
    ALREADY_REVERSED(409, "{act} 已冲正，不能再次冲正。", "{act} has been reversed already.");

    private final int status;
    private final Text text;

    LedgerProblem(int status, String zh, String en) {
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
