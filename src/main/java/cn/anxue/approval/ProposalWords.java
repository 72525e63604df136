package cn.anxue.approval;

import cn.anxue.problem.Text;
import java.util.Map;

/** What the kinds of proposals are called, so that an approver reads what he decides on. */
public final class ProposalWords {
    private static final Text UNKNOWN = Text.of("待定事项", "a proposal");
    private static final Map<String, Text> KINDS = Map.ofEntries(
            Map.entry("institution.move", Text.of("机构状态变更", "an institution's change of state")),
            Map.entry("institution.transfer", Text.of("主管权移交", "a transfer of the competent authority")),
            Map.entry("deposit.outflow", Text.of("保证金支出", "an outflow of a deposit")),
            Map.entry("region.rule", Text.of("地方规则", "a local rule")),
            Map.entry("school.filing", Text.of("学校一校两案", "both plans of a school")),
            Map.entry("school.spending", Text.of("课后服务经费支出", "a school's after-school spending")),
            Map.entry("import.balances", Text.of("登记期初余额", "booking opening balances")),
            Map.entry("import.balances-undo", Text.of("撤销期初余额", "taking opening balances back")),
            Map.entry("failure.payee", Text.of("变更清偿收款人", "another payee of a plan")),
            Map.entry("failure.plan", Text.of("退费清偿方案", "a plan of repayment")),
            Map.entry("fee.adjustment", Text.of("预收费账目调整", "an adjustment of fees")),
            Map.entry("fee.payout-run", Text.of("银行付款批次", "a run of payments")),
            Map.entry("fee.lesson-ruling", Text.of("消课争议裁定", "a ruling on a disputed lesson")),
            Map.entry("fee.refund-ruling", Text.of("退费争议裁定", "a ruling on a refund")),
            Map.entry("fee.refund-amount", Text.of("大额退费", "a large refund")),
            Map.entry("fee.refund-payee", Text.of("变更退费收款人", "another payee of a refund")),
            Map.entry("bank.match-undo", Text.of("撤销流水匹配", "undoing a match of a bank line")),
            Map.entry("bank.payer", Text.of("认定不明来款的付款人", "naming the payer of unidentified money")),
            Map.entry("bank.resolution", Text.of("对账差异处理", "settling a break")),
            Map.entry("bank.hold-lifting", Text.of("解除付款暂停", "lifting a hold on payments")),
            Map.entry("CLOSURE_NOTICE", Text.of("签发停办通知", "issuing a closure notice")),
            Map.entry("SUSPENSION", Text.of("签发暂停招生通知", "issuing a suspension")),
            Map.entry("NOTICE_WITHDRAWAL", Text.of("撤销文书", "withdrawing a notice")),
            Map.entry("LIST_RETURN", Text.of("整改验收、恢复白名单", "a return to the white list")),
            Map.entry("LIST_ENTRY", Text.of("列入名单", "an entry on a list")),
            Map.entry("LIST_REMOVAL", Text.of("移出名单", "a removal from a list")),
            Map.entry("RECTIFICATION_ORDER", Text.of("签发整改通知", "issuing a rectification order")),
            Map.entry("PENALTY_DECISION", Text.of("行政处罚决定", "a penalty decision")),
            Map.entry("PENALTY_LIFTING", Text.of("解除处罚措施", "lifting a penalty")),
            Map.entry("PENALTY_WITHDRAWAL", Text.of("撤销处罚决定", "withdrawing a penalty decision")),
            Map.entry("INSPECTION_PLAN", Text.of("年度检查计划", "a yearly inspection plan")),
            Map.entry("ANNUAL_RESULTS", Text.of("年检结果", "results of the annual inspection")),
            Map.entry("CREDIT_GRADES", Text.of("信用等级", "credit grades")));

    private ProposalWords() {}

    public static Text of(String kind) {
        return KINDS.getOrDefault(kind, UNKNOWN);
    }
}
