package cn.anxue.bank.format;

import java.util.List;

/** What a column of a bank's export may hold, with the headings in common use; the first of several is preferred. */
public enum Column {
    /** Day of booking. */
    BOOKED_ON("记账日期", "记账日", "入账日期", "入账日", "记账时间", "入账时间", "交易日期", "交易日", "交易日期时间", "交易时间", "日期"),
    /** Day from which it bears interest. */
    VALUE_ON("起息日", "起息日期"),
    /** What went out. */
    DEBIT("借方发生额", "借方金额", "借方", "支出金额", "支出", "转出金额", "付款金额", "支取金额", "借方发生额/元"),
    /** What came in. */
    CREDIT("贷方发生额", "贷方金额", "贷方", "收入金额", "收入", "转入金额", "收款金额", "存入金额", "贷方发生额/元"),
    /** What moved, its direction told by its sign or by {@link #SIGN}. */
    AMOUNT("交易金额", "发生额", "金额", "交易金额/元"),
    /** Which way. */
    SIGN("借贷标志", "借贷标识", "借贷方向", "借贷", "借/贷", "借贷标记", "收支标志", "收支方向", "收/支", "收支", "交易方向", "来往账标志"),
    /** What the account held afterwards. */
    BALANCE("余额", "账户余额", "交易后余额", "当前余额", "账面余额", "本次余额", "余额/元"),
    CURRENCY("币种", "货币", "交易货币", "币别"),
    /** The account itself. */
    ACCOUNT("账号", "本方账号", "账户", "账户号", "查询账号", "我方账号"),
    /** The bank's own number of the movement. */
    BANK_REFERENCE(
            "交易流水号", "银行流水号", "账户明细编号-交易流水号", "明细编号-交易流水号", "核心流水号", "流水号", "交易参考号", "业务流水号", "主机流水号", "交易编号", "日志号"),
    /** What we named it when we asked for it. */
    END_TO_END("端到端标识", "指令编号", "企业流水号", "客户流水号", "客户业务编号", "业务参考号", "客户申请号"),
    COUNTERPARTY_NAME(
            "对方户名", "对方名称", "对方账户名称", "对方单位名称", "对方单位", "对方账号名称", "收(付)方名称", "收/付方名称", "交易对手名称", "交易对手", "对手户名"),
    COUNTERPARTY_ACCOUNT("对方账号", "对方账户", "对方账户号", "收(付)方账号", "收/付方账号", "交易对手账号", "对手账号"),
    /** Who paid; the other side of a credit. */
    PAYER_NAME("付款人名称", "付款人户名", "付款方名称", "付款方户名"),
    PAYER_ACCOUNT("付款人账号", "付款方账号"),
    /** Who was paid; the other side of a debit. */
    PAYEE_NAME("收款人名称", "收款人户名", "收款方名称", "收款方户名"),
    PAYEE_ACCOUNT("收款人账号", "收款方账号"),
    /** What was written with it; several such columns are read as one text. */
    REMITTANCE("摘要", "交易摘要", "用途", "交易用途", "附言", "交易附言", "备注"),
    /** Whether it takes back an earlier line. */
    REVERSAL("冲正标志", "冲正标识", "红字标志", "红蓝字标志", "抹账标志");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /** The headings in common use. */
    public List<String> headings() {
        return headings;
    }
}
