package cn.anxue.enforcement.penalty;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Decisions;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.List;

/** Cases at 410902, brought as far as a test needs them. */
public final class PenaltyFixtures {
    private PenaltyFixtures() {}

    public static FilingDraft draft(Addressee addressee) {
        LocalDate today = service(Today.class).date();
        return new FilingDraft(
                addressee,
                CauseKind.TIP_OFF,
                null,
                null,
                "涉嫌擅自举办校外培训机构",
                today.minusDays(10),
                today.minusDays(1),
                false);
    }

    public static PenaltyFile filed(Caller officer, Addressee addressee) {
        return service(PenaltyFiling.class).file(officer, draft(addressee));
    }

    /** With a record; collected 46,580 and refunded 43,580, so that 3,000 are illegal gains. */
    public static PenaltyFile investigated(Caller officer, Addressee addressee) {
        PenaltyFile file = filed(officer, addressee);
        LocalDate today = file.today();
        PenaltyInvestigation investigation = service(PenaltyInvestigation.class);
        file = investigation.addPaper(
                officer,
                id(file),
                version(file),
                new PenaltyInvestigation.PaperDraft(PaperKind.SCENE_RECORD, "现场检查笔录", today, "现场有学员六人", null));
        return investigation.conclude(officer, id(file), version(file), report(today));
    }

    public static PenaltyInvestigation.Report report(LocalDate today) {
        return new PenaltyInvestigation.Report(
                List.of(new Officer("示例执法人员甲", "示例证001"), new Officer("示例执法人员乙", "示例证002")),
                "未取得许可开展培训",
                Money.ofYuan(46_580),
                Money.ofYuan(43_580),
                today);
    }

    /** Announced, served, and the hearing given up. */
    public static PenaltyFile announced(Caller officer, Addressee addressee, Terms terms) {
        PenaltyFile file = investigated(officer, addressee);
        LocalDate today = file.today();
        PenaltyHearings hearings = service(PenaltyHearings.class);
        file = hearings.announce(officer, id(file), version(file), terms);
        file = service(PenaltyExecution.class)
                .serve(officer, id(file), version(file), PenaltyExecution.Letter.PRE_NOTICE, served(today));
        return hearings.hear(
                officer,
                id(file),
                version(file),
                new PenaltyInvestigation.PaperDraft(PaperKind.WAIVER, "放弃听证声明", today, null, null));
    }

    /** Proposed as announced, and approved. */
    public static PenaltyFile decided(Caller officer, Caller approver, Addressee addressee, Terms terms) {
        PenaltyFile file = announced(officer, addressee, terms);
        file = service(PenaltyProposals.class).decide(officer, id(file), version(file), penalty(terms));
        service(Decisions.class).approve(approver, PenaltyProposals.DECISION, id(file).value());
        return service(PenaltyRegister.class).get(officer, id(file));
    }

    public static DecisionDraft penalty(Terms terms) {
        return new DecisionDraft(Outcome.PENALTY, null, "事实清楚，证据确凿", terms);
    }

    /** For running without a licence: a fine of the yuan, and what else is named. */
    public static Terms terms(long fineYuan, SanctionKind... others) {
        var sanctions = new java.util.ArrayList<Sanction>();
        for (SanctionKind kind : others) {
            sanctions.add(new Sanction(kind, 0, null));
        }
        if (fineYuan > 0) {
            sanctions.add(new Sanction(SanctionKind.FINE, fineYuan * 100, null));
        }
        return new Terms(
                PenaltyBasis.UNLICENSED,
                "教育部令第53号第十七条",
                Severity.SERIOUS,
                List.of(),
                "未取得许可开展培训",
                "情节严重",
                sanctions,
                "立即停止举办，退还所收费用",
                null);
    }

    public static Service served(LocalDate on) {
        return new Service(on, ServiceMethod.IN_PERSON, "示例送达回证1号");
    }

    public static Addressee unlicensed() {
        return EnforcementFixtures.unlicensed();
    }

    static PenaltyId id(PenaltyFile file) {
        return file.view().id();
    }

    static long version(PenaltyFile file) {
        return file.view().version();
    }

    private static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
