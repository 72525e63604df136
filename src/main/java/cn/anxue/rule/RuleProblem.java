package cn.anxue.rule;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** What can be wrong about a rule that is to be laid down, ended or taken back. */
public enum RuleProblem implements ProblemKind {
    RULE_KEY_UNKNOWN(422, "没有名为 {key} 的规则，请从规则目录中选择。", "There is no rule named {key}; choose one of the catalogue."),
    RULE_VALUE_INVALID(422, "该规则的数值不符合要求，应为：{allowed}。", "The value does not suit this rule; it takes: {allowed}."),
    RULE_DAY_PAST(
            422,
            "该地已有此规则，新的数值最早自 {earliest} 起适用；如复核时已过期，请否决后重新提出。",
            "The place has this rule already, so another value applies from {earliest} at the earliest; where the day has"
                    + " passed, refuse and propose anew."),
    RULE_DAY_TOO_EARLY(422, "起始日不得早于 {earliest}。", "The first day is {earliest} at the earliest."),
    RULE_DAY_TOO_LATE(422, "起始日不得晚于 {latest}。", "The first day is {latest} at the latest."),
    RULE_SPAN_INVALID(422, "截止日须晚于起始日。", "The end must come after the first day."),
    RULE_OVERLAPS(
            409,
            "该地自 {from} 起已另有规定；请先撤回该条，或将截止日定在该日或更早。",
            "Another row of the place applies from {from}; take it back first, or end this one by that day."),
    RULE_IN_FORCE(
            409,
            "该条已自 {from} 起适用，不能撤回；请改为停止适用或制定新的数值。",
            "The row applies since {from} and cannot be taken back; end it or lay down another value."),
    RULE_OVER(409, "该条已停止适用或已撤回。", "The row has ended or was taken back."),
    RULE_SHIPPED(
            409,
            "该条随程序提供，不能撤回；请制定本地的数值。",
            "The row came with the program and cannot be taken back; lay down your own value.");

    private final int status;
    private final Text text;

    RuleProblem(int status, String zh, String en) {
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
