package cn.anxue.bank;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a line, an identification or an instruction is refused. */
public enum BankProblem implements ProblemKind {
    ACCOUNT_NOT_SUPERVISED(422, "该账号不是贵行名下的监管账户。", "That number is not a supervised account at your bank."),
    BOOKED_IN_FUTURE(422, "记账日期 {bookedOn} 晚于今天 {today}。", "The booking date {bookedOn} is after today, {today}."),
    DIRECTION_UNKNOWN(400, "direction 须为 CREDIT 或 DEBIT。", "The direction is CREDIT or DEBIT."),
    DATE_INVALID(400, "日期须为 YYYY-MM-DD。", "A date is written YYYY-MM-DD."),
    LINES_REQUIRED(400, "请至少提交一条流水。", "Send at least one line."),
    DUPLICATE(200, "该流水此前已收到。", "This line was received before."),
    CONFLICT(409, "同一流水号此前收到的内容不同，请核对。", "A line of this reference was received with other content; please check."),
    BATCH_SUM_OF_PARTS(
            200, "该笔为此前已收到的各明细之和，未重复入账。", "This is the sum of parts received before; it was not booked again."),
    BATCH_PART_OF_SUM(
            200, "该笔为此前已收到的汇总的明细，未重复入账。", "This is a part of a sum received before; it was not booked again."),
    BATCH_DOES_NOT_ADD_UP(
            409,
            "同一流水号的汇总与明细合计不符，未入账，请核对。",
            "The sum and the parts of this reference do not agree; nothing was booked, please check."),
    MAY_BE_KNOWN(
            409,
            "该笔可能与此前已收到的流水为同一笔，未入账，待对账单或人工核对。",
            "This may be a line received before; it was not booked and waits for a statement or for a person."),
    NOTHING_TO_UNDO(
            409, "没有可撤销的匹配：该笔未匹配、已撤销，或由银行自行对应。", "There is no match to undo: none stands, or the bank itself made it."),
    MATCH_NOT_NAMED(
            409, "该笔流水有 {matches} 项匹配，请指明要撤销的一项。", "The line has {matches} matches; please name the one to undo."),
    MATCH_HOLDS_LESS(409, "该订单仅余 {most} 元，超出部分已使用。", "The order holds only {most} any more."),
    LINE_GOES_BACK(
            409, "该笔余款正在退回付款人，暂不能撤销。", "What is left of the line is going back to its payer; undo it afterwards."),
    INSTRUCTION_STATE(409, "该付款指令状态为 {state}，不能进行此操作。", "The instruction is {state}; this cannot be done any more."),
    RETURN_NEEDS_LINE(
            422,
            "退汇不以结果回报：款项退回时请报送该笔贷记流水（注明原付款指令编号），系统据此记为已退回。",
            "A return is not said as a result: report the credit by which the money came back, with the instruction's id; the"
                    + " instruction is then returned."),
    INSTRUCTION_TAKEN(
            409,
            "银行已取走该付款指令，可能已经付款，不能撤销；请银行回报结果（拒付或撤销）。",
            "A client of the bank has had this instruction in hand and may have paid it; ask the bank to say that it refuses"
                    + " or cancels it."),
    INSTRUCTION_HELD(
            409,
            "该账户有异常变动，除退费外的付款待人工核查后放行。",
            "Something unusual has happened on the account; all but refunds waits until a person has looked at it."),
    ACCOUNT_FROZEN(
            409,
            "账户已被冻结，可用余额不足，待解除冻结后办理。",
            "The account is frozen and what is free does not suffice; this waits until the freeze is lifted."),
    NOTHING_TO_TRANSFER(409, "该账户没有可划转的余额。", "There is nothing on this account that can be transferred."),
    ACCOUNT_NOT_REPLACED(
            409,
            "该账户未被其他银行的账户替换，无需划转。",
            "No account at another bank has replaced this one, so nothing is to be transferred."),
    LINE_NOT_UNIDENTIFIED(409, "该笔流水不是待查款项，或已认领。", "This line is not unidentified, or has been identified already."),
    LINE_HAS_LESS(409, "金额须大于零，且不超过 {most} 元。", "The amount is above zero and at most {most}."),
    ORDER_NOT_PAYABLE(
            422,
            "该订单不属于收款机构，或已终止、已付清。",
            "The order is not one of the institution that was paid, or it has ended or owes nothing."),
    SETTLEMENT_DOES_NOT_ADD_UP(
            422,
            "结算明细合计减手续费为 {said} 元，与到账 {net} 元不符。",
            "The parts less the commission come to {said}, but {net} arrived."),
    LINE_SETTLED(409, "该笔流水已结算。", "This line has been settled already."),
    PART_SETTLED(409, "该笔收单明细已随其他流水入账。", "The collector's payment of this reference has been booked already."),
    PART_TWICE(422, "收单明细编号重复。", "The collector's reference stands in the settlement twice."),
    PAYER_UNKNOWN(
            409, "银行未给出付款人户名和账号，无法原路退回。", "The bank named no payer and account, so it cannot go back the way it came."),
    PAYER_KNOWN(
            409,
            "银行已给出付款人户名和账号，款项应原路退回，不得另指收款人。",
            "The bank named the payer and its account, so the money goes back the way it came and to nobody else."),
    PAYER_DIFFERS(
            409,
            "与银行给出的付款人户名或账号不符，款项只能退回银行所示的付款人。",
            "This is not the name or the account the bank told of the payer; the money goes back to that payer only."),
    PAYER_PROPOSED(409, "该笔款项的付款人已提请复核，请等待结论。", "Its payer has been proposed and waits for a second person."),
    NOT_PAID_BY_INSTITUTION(
            422,
            "只有机构从协议载明的结算账户汇入的款项可用于补足缺口；该笔未显示由该账户付款。",
            "Only what the institution pays in from its settlement account makes good what is missing; this does not show it."),
    NOTHING_MISSING(409, "该机构预收费账户没有缺口。", "Nothing is missing from the institution's fees."),
    TRANSFER_NOT_AWAITED(
            422,
            "没有这样一笔换行资金在途：编号、转入账户和金额须与指令一致，且尚未到账。",
            "No such money is on its way: id, account and amount must be the instruction's, and it must not have arrived."),
    TRANSFER_OVER(
            409,
            "换行已办结，原协议已终止或原账户已销户，不能再撤销；随后到账的款项请按本笔原应归入的事项认领。",
            "The change of banks is over with it: the former agreement has ended or its account is closed. Place the credit that comes in later as what this one was."),
    LINE_NOT_PLACEABLE(422, "该账户的款项不能归入 {placement}。", "Money on this account cannot be placed as {placement}.");

    private final int status;
    private final Text text;

    BankProblem(int status, String zh, String en) {
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
