package cn.anxue.demo;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.campaign.CampaignId;
import cn.anxue.inspection.campaign.RoundId;
import cn.anxue.inspection.inspector.InspectorDraft;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.inspector.InspectorRegistration;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.inspection.task.FindingCategory;
import cn.anxue.inspection.task.FindingDraft;
import cn.anxue.inspection.task.PaperVisits;
import cn.anxue.inspection.task.Severity;
import cn.anxue.inspection.task.Signer;
import cn.anxue.inspection.task.TaskCause;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.Department;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Two inspectors went from place to place with paper sheets; the office takes over what they found and publishes it. */
@ApplicationScoped
class ChengdeVisits {
    private static final String CITY = "130800";
    private static final LocalDate REGISTERED_ON = LocalDate.of(2023, 2, 27);
    private static final List<String> INSPECTORS = List.of("inspector.chengde", "inspector2.chengde");
    private static final FindingDraft PROBLEM =
            new FindingDraft("现场检查发现需整改的问题（示例）", FindingCategory.FEES, "《校外培训行政处罚暂行办法》", Severity.ORDINARY);

    private final InspectorRegistration registration;
    private final InspectorService inspectors;
    private final PaperVisits papers;
    private final Cast cast;
    private final Today today;

    ChengdeVisits(
            InspectorRegistration registration,
            InspectorService inspectors,
            PaperVisits papers,
            Cast cast,
            Today today) {
        this.registration = registration;
        this.inspectors = inspectors;
        this.papers = papers;
        this.cast = cast;
        this.today = today;
    }

    Step inspectors() {
        return new Step("chengde.inspectors", REGISTERED_ON, this::register);
    }

    void make(CampaignId campaign, RoundId round, List<InstitutionId> institutions, Set<InstitutionId> withProblems) {
        List<PaperVisits.Paper> visits = institutions.stream()
                .map(institution -> new PaperVisits.Paper(
                        institution, withProblems.contains(institution) ? List.of(PROBLEM) : List.of()))
                .toList();
        papers.take(
                officer(),
                round.value(),
                campaign.value(),
                new PaperVisits.Papers(
                        TaskKind.SPECIAL, TaskCause.CAMPAIGN, today.date(), ids(), Signer.PRINCIPAL, visits));
    }

    void publish(RoundId round) {
        papers.publish(officer(), round.value());
    }

    private void register() {
        for (int i = 0; i < INSPECTORS.size(); i++) {
            String number = "CD-%03d".formatted(i + 1);
            registration.register(
                    officer(), new InspectorDraft(INSPECTORS.get(i), number, Department.EDUCATION, CITY, Set.of()));
        }
    }

    private List<InspectorId> ids() {
        return INSPECTORS.stream()
                .map(name -> inspectors.own(cast.named(name)).get(0).id())
                .toList();
    }

    private Caller officer() {
        return cast.named("officer.chengde");
    }
}
