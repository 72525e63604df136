package cn.anxue.web;

import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The way to each page of the console, for whoever may go there; templates ask for it as {@code inject:menu}. */
@Named("menu")
@RequestScoped
public class Menu {
    private static final Set<Role> WORKING =
            Set.of(Role.OFFICER, Role.APPROVER, Role.INSPECTOR, Role.INSTITUTION, Role.BANK);
    private static final Set<Role> OFFICE =
            Set.of(Role.OFFICER, Role.APPROVER, Role.INSPECTOR, Role.AUDITOR, Role.INSTITUTION);
    private static final Set<Role> CASES = Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR);
    private static final List<Entry> ENTRIES = List.of(
            new Entry(Text.of("待办", "Work list"), "/console/work", WORKING),
            new Entry(Text.of("课程", "Courses"), "/console/courses", Set.of(Role.INSTITUTION)),
            new Entry(Text.of("订单", "Orders"), "/console/orders", Set.of(Role.INSTITUTION)),
            new Entry(Text.of("课时", "Lessons"), "/console/lessons", Set.of(Role.INSTITUTION)),
            new Entry(Text.of("资金", "Money"), "/console/money", Set.of(Role.INSTITUTION)),
            new Entry(Text.of("退费", "Refunds"), "/console/refund-answers", Set.of(Role.INSTITUTION)),
            new Entry(Text.of("看板", "Board"), "/console/dashboard", CASES),
            new Entry(Text.of("机构", "Institutions"), "/console/institutions", OFFICE),
            new Entry(Text.of("名单", "Lists"), "/console/lists", Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR)),
            new Entry(
                    Text.of("年检与信用", "Annual inspection"),
                    "/console/annual",
                    Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.INSTITUTION)),
            new Entry(
                    Text.of("资金对账", "Reconciliation"),
                    "/console/bank",
                    Set.of(Role.BANK, Role.OFFICER, Role.APPROVER, Role.AUDITOR)),
            new Entry(Text.of("对账单", "Statements"), "/console/bank/statements", Set.of(Role.BANK)),
            new Entry(Text.of("付款指令", "Instructions"), "/console/bank/instructions", Set.of(Role.BANK)),
            new Entry(
                    Text.of("复核", "Approvals"),
                    "/console/approvals",
                    Set.of(Role.APPROVER, Role.OFFICER, Role.AUDITOR)),
            new Entry(Text.of("预警", "Alerts"), "/console/alerts", CASES),
            new Entry(Text.of("退费", "Refunds"), "/console/refunds", CASES),
            new Entry(Text.of("订单", "Orders"), "/console/fee-orders", CASES),
            new Entry(Text.of("风险处置", "Failures"), "/console/failures", CASES),
            new Entry(Text.of("规则", "Rules"), "/console/rules", CASES),
            new Entry(Text.of("主管部门", "Offices"), "/console/bureaus", CASES),
            new Entry(Text.of("操作记录", "Audit trail"), "/console/audit", Set.of(Role.OFFICER, Role.AUDITOR)),
            new Entry(Text.of("处罚", "Penalties"), "/console/penalties", CASES),
            new Entry(Text.of("移交", "Transfers"), "/console/transfers", CASES),
            new Entry(
                    Text.of("检查任务", "Visits"),
                    "/console/tasks",
                    Set.of(Role.OFFICER, Role.APPROVER, Role.INSPECTOR, Role.AUDITOR)),
            new Entry(Text.of("检查计划", "Plans"), "/console/plans", Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR)),
            new Entry(
                    Text.of("专项行动", "Campaigns"),
                    "/console/campaigns",
                    Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR)),
            new Entry(Text.of("双随机", "Draws"), "/console/draws", Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR)),
            new Entry(
                    Text.of("检查人员", "Inspectors"),
                    "/console/inspectors",
                    Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR)),
            new Entry(
                    Text.of("文书", "Notices"),
                    "/console/notices",
                    Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.INSTITUTION)),
            new Entry(
                    Text.of("公示", "Before the public"),
                    "/console/publicities",
                    Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR)),
            new Entry(
                    Text.of("举报", "Tip-offs"),
                    "/console/tip-offs",
                    Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.CONFIDANT)),
            new Entry(
                    Text.of("社会监督员", "Supervisors"),
                    "/console/supervisors",
                    Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR)),
            new Entry(Text.of("陈述", "Replies"), "/console/replies", Set.of(Role.OFFICER, Role.INSTITUTION)),
            new Entry(Text.of("报线索", "Report a clue"), "/console/clues", Set.of(Role.SUPERVISOR)),
            new Entry(Text.of("课后服务", "After-school service"), "/console/schools", CASES),
            new Entry(Text.of("报表", "Reports"), "/console/reports", CASES),
            new Entry(Text.of("直报", "Filings"), "/console/filings", CASES),
            new Entry(Text.of("填报", "File figures"), "/console/filings/own", Set.of(Role.INSTITUTION)),
            new Entry(Text.of("批量导入", "Imports"), "/console/imports", CASES),
            new Entry(Text.of("操作人", "Actors"), "/console/actors", Set.of(Role.ADMINISTRATOR)));

    private final CurrentCaller caller;

    Menu(CurrentCaller caller) {
        this.caller = caller;
    }

    /** One page, and who may see it. */
    public record Entry(Text text, String path, Set<Role> roles) {}

    /** Those open to the caller, in the order in which people need them. */
    public List<Entry> entries() {
        Caller asking = caller.get();
        return ENTRIES.stream()
                .filter(entry -> entry.roles().stream().anyMatch(asking::has))
                .toList();
    }

    public String name() {
        return caller.get().name();
    }
}
