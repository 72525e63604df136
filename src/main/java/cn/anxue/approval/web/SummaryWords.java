package cn.anxue.approval.web;

import cn.anxue.problem.Text;
import java.util.Map;

/** Puts what a proposal says of itself into words; what has none is shown as it is. */
final class SummaryWords {
    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("institution", Text.of("机构", "Institution")),
            Map.entry("name", Text.of("名称", "Name")),
            Map.entry("subject", Text.of("对象", "Subject")),
            Map.entry("kind", Text.of("类型", "Kind")),
            Map.entry("list", Text.of("名单", "List")),
            Map.entry("number", Text.of("文号", "Number")),
            Map.entry("move", Text.of("变更", "Change")),
            Map.entry("on", Text.of("生效日期", "From")),
            Map.entry("decision", Text.of("依据文书", "Decision")),
            Map.entry("basis", Text.of("依据", "Basis")),
            Map.entry("amount", Text.of("金额（元）", "Amount, yuan")),
            Map.entry("total", Text.of("合计（元）", "Total, yuan")),
            Map.entry("payouts", Text.of("笔数", "Payments")),
            Map.entry("bank", Text.of("银行", "Bank")),
            Map.entry("payee", Text.of("收款人", "Payee")),
            Map.entry("account", Text.of("账户", "Account")),
            Map.entry("day", Text.of("日期", "Day")),
            Map.entry("break", Text.of("差异", "Break")),
            Map.entry("rule", Text.of("触发规则", "Rule")),
            Map.entry("line", Text.of("流水", "Bank line")),
            Map.entry("order", Text.of("订单", "Order")),
            Map.entry("lesson", Text.of("课次", "Lesson")),
            Map.entry("ruling", Text.of("裁定", "Ruling")),
            Map.entry("asked", Text.of("家庭主张", "Asked for")),
            Map.entry("contested", Text.of("机构主张", "Contested as")),
            Map.entry("ruled", Text.of("拟裁定", "To be ruled")),
            Map.entry("documents", Text.of("证明材料（份）", "Documents")),
            Map.entry("claim", Text.of("债权号", "Claim")),
            Map.entry("claims", Text.of("债权（笔）", "Claims")),
            Map.entry("verified", Text.of("核定债权（元）", "Verified, yuan")),
            Map.entry("paid", Text.of("拟清偿（元）", "To be paid, yuan")),
            Map.entry("shortfall", Text.of("缺口（元）", "Shortfall, yuan")),
            Map.entry("outcome", Text.of("处理意见", "Outcome")),
            Map.entry("sanctions", Text.of("处罚", "Penalties")),
            Map.entry("agreement", Text.of("移交协议", "Agreement")),
            Map.entry("from", Text.of("移交方", "From")),
            Map.entry("to", Text.of("接收方", "To")),
            Map.entry("institutions", Text.of("机构（家）", "Institutions")),
            Map.entry("takesEffectOn", Text.of("生效日期", "Takes effect on")),
            Map.entry("reason", Text.of("理由", "Reason")),
            Map.entry("title", Text.of("标题", "Title")),
            Map.entry("items", Text.of("项数", "Items")),
            Map.entry("grade", Text.of("等级", "Grade")),
            Map.entry("year", Text.of("年度", "Year")),
            Map.entry("hearing", Text.of("陈述申辩", "Hearing")),
            Map.entry("unmet", Text.of("欠缺条件", "Tests not met")),
            Map.entry("rows", Text.of("家数", "Institutions")),
            Map.entry("region", Text.of("地区", "Region")),
            Map.entry("ruleAct", Text.of("事项", "To")),
            Map.entry("value", Text.of("拟定数值", "Value")),
            Map.entry("formerValue", Text.of("现行数值", "Value so far")),
            Map.entry("until", Text.of("截止日期", "Until")),
            Map.entry("result", Text.of("结果", "Result")));
    private static final Map<String, Text> VALUES = Map.ofEntries(
            Map.entry("ENACT", Text.of("制定", "lay down")),
            Map.entry("END", Text.of("停止适用", "end")),
            Map.entry("WITHDRAW", Text.of("撤回", "take back")),
            Map.entry("TEACHERS", Text.of("教职工劳务", "staff")),
            Map.entry("PROVIDERS", Text.of("第三方机构服务", "providers")),
            Map.entry("MATERIALS", Text.of("耗材与设备", "materials")),
            Map.entry("PREMISES", Text.of("场地、水电与安全", "premises")),
            Map.entry("RELIEF", Text.of("困难学生减免", "relief")),
            Map.entry("SUSPEND_ENROLMENT", Text.of("暂停招生", "suspend enrolment")),
            Map.entry("SUSPEND_OPERATION", Text.of("责令停办", "suspend operation")),
            Map.entry("ALLOW_TEACHING", Text.of("恢复授课", "allow teaching")),
            Map.entry("RESUME", Text.of("恢复办学", "resume")),
            Map.entry("REVOKE", Text.of("吊销许可证", "revoke the licence")),
            Map.entry("REINSTATE", Text.of("恢复许可", "reinstate")),
            Map.entry("CLOSE", Text.of("注销", "close")),
            Map.entry("CLOSURE_NOTICE", Text.of("停办通知", "closure notice")),
            Map.entry("SUSPENSION", Text.of("暂停招生通知", "suspension")),
            Map.entry("RECTIFICATION_ORDER", Text.of("整改通知", "rectification order")),
            Map.entry("PENALTY", Text.of("给予行政处罚", "penalty")),
            Map.entry("NO_PENALTY", Text.of("不予行政处罚", "no penalty")),
            Map.entry("TRANSFER_TO_POLICE", Text.of("移送公安机关", "transfer to the police")),
            Map.entry("LIFTING", Text.of("解除停止措施", "lift the stop")),
            Map.entry("WITHDRAWAL", Text.of("撤销处罚决定", "withdraw the decision")),
            Map.entry("BLACK", Text.of("黑名单", "black list")),
            Map.entry("WHITE", Text.of("白名单", "white list")),
            Map.entry("CLAIM", Text.of("垫付退费", "claim")),
            Map.entry("RETURN", Text.of("退还", "return")),
            Map.entry("EXCESS", Text.of("超额退回", "excess")),
            Map.entry("INTEREST", Text.of("利息", "interest")),
            Map.entry("CONFIRMED", Text.of("课程已上", "lesson held")),
            Map.entry("VOID", Text.of("课程未上", "lesson not held")),
            Map.entry("NOT_STARTED", Text.of("未开课", "not started")),
            Map.entry("COOLING_OFF", Text.of("冷静期", "cooling off")),
            Map.entry("AGREED_TERMS", Text.of("合同约定的全额退费期内", "within the time the contract grants")),
            Map.entry("OPERATOR", Text.of("机构原因", "the institution's cause")),
            Map.entry("CONSUMER", Text.of("家庭原因", "the family's cause")),
            Map.entry("FORCE_MAJEURE", Text.of("不可抗力", "force majeure")),
            Map.entry("MISSING_BORNE", Text.of("缺口由机构承担", "missing money borne")),
            Map.entry("INTEREST_EARNED", Text.of("利息归机构", "interest to the institution")),
            Map.entry("INTEREST_FOR_FAMILIES", Text.of("利息归家庭", "interest to families")));

    private SummaryWords() {}

    static Text name(String key) {
        return NAMES.getOrDefault(key, Text.of(key, ""));
    }

    static Text value(String value) {
        return VALUES.getOrDefault(value, Text.of(value, ""));
    }
}
