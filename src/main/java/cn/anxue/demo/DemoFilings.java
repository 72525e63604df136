package cn.anxue.demo;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.school.Filing;
import cn.anxue.school.FilingDraft;
import cn.anxue.school.Filings;
import cn.anxue.school.SchoolId;
import cn.anxue.school.Spending;
import cn.anxue.school.SpendingDraft;
import cn.anxue.school.SpendingPurpose;
import cn.anxue.school.Spendings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Some schools' plans with their approval, and what the first of them spends. */
@ApplicationScoped
class DemoFilings {
    /** How many schools have filed. */
    static final int SCHOOLS = 12;

    private static final int DAYS_AGO = 60;
    private static final int DAYS_AHEAD = 240;
    private static final Payee PAYROLL = new Payee("示例银行", "6204130800000001", "示例学校工资代发户");
    private static final Payee DEALER = new Payee("示例银行", "6204130800000002", "示例文体用品公司");

    private final Filings filings;
    private final Spendings spendings;
    private final ApprovalService approvals;
    private final Cast cast;

    DemoFilings(Filings filings, Spendings spendings, ApprovalService approvals, Cast cast) {
        this.filings = filings;
        this.spendings = spendings;
        this.approvals = approvals;
        this.cast = cast;
    }

    /** The last one waits for its decision. */
    void file(Caller officer, List<SchoolId> schools, LocalDate on) {
        Caller approver = cast.named("approver.chengde");
        for (int i = 0; i < schools.size(); i++) {
            Filing filing = filings.file(officer, schools.get(i), plans(on));
            if (i < schools.size() - 1) {
                approvals.decide(approver, filing.approval(), Decision.APPROVE, "");
            }
        }
        List<Spending> proposed = spendings.proposeAll(
                officer,
                schools.get(0),
                List.of(
                        payment(SpendingPurpose.TEACHERS, 42_000, "九、十月课后服务教师劳务", PAYROLL),
                        payment(SpendingPurpose.MATERIALS, 6_800, "社团器材", DEALER)));
        approvals.decide(approver, proposed.get(0).approval(), Decision.APPROVE, "");
    }

    private static SpendingDraft payment(SpendingPurpose purpose, long yuan, String reason, Payee payee) {
        return new SpendingDraft(purpose, Money.ofYuan(yuan), reason, null, payee);
    }

    private static FilingDraft plans(LocalDate on) {
        return new FilingDraft(
                on.minusDays(DAYS_AGO),
                on.plusDays(DAYS_AHEAD),
                Money.ofYuan(80),
                "周一至周五放学后两小时：作业辅导、阅读、体育和社团；18:30 前离校（示例）",
                "劳务不超过七成，其余用于耗材、场地安全和困难学生减免（示例）",
                Map.of(
                        SpendingPurpose.TEACHERS, 70,
                        SpendingPurpose.MATERIALS, 15,
                        SpendingPurpose.PREMISES, 10,
                        SpendingPurpose.RELIEF, 5));
    }
}
