package cn.anxue.alert;

import cn.anxue.problem.Text;
import cn.anxue.region.RuleKey;

/** What may be wrong, and the rule that says from when on it is told. */
public enum AlertKind {
    /** The fee account holds less than families are owed, and what is earned cannot bear it. */
    UNCOVERED("alert.uncovered", "监管账户资金不足以覆盖未消课费用", "The fee account holds less than families are owed"),
    /** The deposit is below what must be held. */
    DEPOSIT_SHORT("alert.depositShort", "保证金低于应缴额", "The deposit is below its requirement"),
    /** The deposit is below what was collected in one charging period (D1). */
    DEPOSIT_BELOW_FLOOR(
            "alert.depositFloor", "保证金低于一个收费周期的收费总额", "The deposit is below the fees of one charging period"),
    /** A large debit nobody can explain. */
    UNEXPLAINED_DEBIT("alert.unexplainedDebit", "账户有大额不明支出", "A large debit is not explained"),
    /** Sales rise just as lessons stop. */
    SALES_SURGE("alert.salesSurge", "收费突增而授课停顿", "Sales surge while no lessons are held"),
    /** Most lessons are confirmed by silence alone. */
    SILENT_CONFIRMATIONS("alert.silentConfirmations", "默认确认消课占比过高", "Most lessons are confirmed by silence"),
    /** Families are owed lessons and none is recorded. */
    SILENT_INSTITUTION("alert.silentInstitution", "收费后长期无消课记录", "No lesson is recorded though families have paid"),
    /** Many families ask their money back. */
    REFUND_WAVE("alert.refundWave", "集中退费", "Many families ask for refunds"),
    /** Many people report the institution within a few days. */
    TIP_OFF_WAVE("alert.tipOffWave", "短期内举报集中", "Many tip-offs within a few days"),
    /** A refund is not paid in its time. */
    REFUND_LATE("alert.refundLate", "退费超期未付", "A refund is overdue"),
    /** The licence runs out. */
    LICENCE_ENDING("alert.licenceEnding", "办学许可证即将到期", "The licence is about to expire"),
    /** The agreement runs out. */
    AGREEMENT_ENDING("alert.agreementEnding", "监管协议即将到期", "The agreement is about to end"),
    /** One phone stands for several families, or is the institution's own. */
    SHARED_PHONE("alert.sharedPhone", "同一手机号用于多个家庭或机构自身", "One phone stands for several families or the institution"),
    /** An order was sold in a category that no cap covers. */
    CAP_RULE_MISSING("alert.capRuleMissing", "该类别尚无收费上限规定", "No cap is laid down for this category");

    private final RuleKey<Threshold> rule;
    private final Text text;

    AlertKind(String rule, String zh, String en) {
        this.rule = new RuleKey<>(rule, Threshold.class);
        this.text = Text.of(zh, en);
    }

    RuleKey<Threshold> rule() {
        return rule;
    }

    public Text text() {
        return text;
    }
}
