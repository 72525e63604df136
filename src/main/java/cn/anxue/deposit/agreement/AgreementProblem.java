package cn.anxue.deposit.agreement;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why an agreement, or a signature under it, is refused. */
public enum AgreementProblem implements ProblemKind {
    SECOND_DEPOSIT_ACCOUNT(
            409,
            "该机构已有保证金账户或在签协议（{agreement}），一户只能有一个；更换银行请在 replaces 中填写原协议。",
            "This institution already has a deposit account or an agreement for one ({agreement}); there is one each. To"
                    + " change the bank, name that agreement in replaces."),
    SECOND_FEE_ACCOUNT(
            409,
            "该机构已有预收费账户或在签协议（{agreement}），一户只能有一个；更换银行请在 replaces 中填写原协议。",
            "This institution already has a fee account or an agreement for one ({agreement}); there is one each. To"
                    + " change the bank, name that agreement in replaces."),
    ACCOUNT_TAKEN(
            409, "该账号已属于另一家机构或另一用途，请核对账号。", "That account number belongs to another institution or purpose; check it."),
    ACCOUNTS_ALIKE(422, "保证金账户、预收费账户、结算账户必须各不相同。", "The deposit, fee and settlement accounts must all be different."),
    AGREEMENT_NUMBER_TAKEN(409, "该机构已有此编号的协议。", "This institution already has an agreement of that number."),
    NOT_REPLACEABLE(
            409,
            "只能替换同一机构生效中或已到期的协议。",
            "Only an agreement of the same institution, in force or expired, can be replaced."),
    ALREADY_SIGNED(409, "该方已经签署。", "This party has signed already."),
    ACCOUNT_SIGNED(
            409,
            "已有一方就该账号签署，不能更换账号；账号有误请撤回协议重新起草。",
            "A party has signed for the account number that is there, so it stays; if it is wrong, withdraw the agreement"
                    + " and draft another."),
    AGREEMENT_STATE(409, "协议状态为 {state}，不能进行此操作。", "The agreement is {state}; this cannot be done any more.");

    private final int status;
    private final Text text;

    AgreementProblem(int status, String zh, String en) {
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
