package cn.anxue.demo;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.campaign.CampaignId;
import cn.anxue.inspection.campaign.RoundId;
import cn.anxue.inspection.inspector.Inspector;
import cn.anxue.inspection.inspector.InspectorDraft;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.inspector.InspectorRegistration;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.inspection.task.AnswerKind;
import cn.anxue.inspection.task.FindingCategory;
import cn.anxue.inspection.task.FindingDraft;
import cn.anxue.inspection.task.Question;
import cn.anxue.inspection.task.Severity;
import cn.anxue.inspection.task.Sheets;
import cn.anxue.inspection.task.Signer;
import cn.anxue.inspection.task.SiteVisit;
import cn.anxue.inspection.task.TaskCause;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.inspection.task.TaskPlanning;
import cn.anxue.inspection.task.TaskService;
import cn.anxue.inspection.task.Visits;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.Department;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Two inspectors go from place to place with a sheet of one question, and the office publishes what they found. */
@ApplicationScoped
class ChengdeVisits {
    private static final String CITY = "130800";
    private static final LocalDate REGISTERED_ON = LocalDate.of(2023, 2, 27);
    private static final List<String> INSPECTORS = List.of("inspector.chengde", "inspector2.chengde");
    private static final Question QUESTION = new Question(
            FindingCategory.FEES, "收费、合同、人员和场所均符合要求。", "《校外培训行政处罚暂行办法》（示例检查表）");
    private static final FindingDraft PROBLEM = new FindingDraft(
            "现场检查发现需整改的问题（示例）", FindingCategory.FEES, "《校外培训行政处罚暂行办法》", Severity.ORDINARY);

    private final People people;
    private final Sheets sheets;
    private final TaskPlanning planning;
    private final TaskService tasks;
    private final SiteVisit site;

    ChengdeVisits(People people, Sheets sheets, TaskPlanning planning, TaskService tasks, SiteVisit site) {
        this.people = people;
        this.sheets = sheets;
        this.planning = planning;
        this.tasks = tasks;
        this.site = site;
    }

    /** The inspectors and the officer who sends them. */
    @ApplicationScoped
    static class People {
        private final InspectorRegistration registration;
        private final InspectorService service;
        private final Cast cast;
        private final Today today;

        People(InspectorRegistration registration, InspectorService service, Cast cast, Today today) {
            this.registration = registration;
            this.service = service;
            this.cast = cast;
            this.today = today;
        }

        void register() {
            for (int i = 0; i < INSPECTORS.size(); i++) {
                registration.register(
                        officer(),
                        new InspectorDraft(
                                INSPECTORS.get(i), "CD-%03d".formatted(i + 1), Department.EDUCATION, CITY, Set.of()));
            }
        }

        List<InspectorId> ids() {
            return callers().stream()
                    .map(caller -> service.own(caller).get(0))
                    .map(Inspector::id)
                    .toList();
        }

        List<Caller> callers() {
            return INSPECTORS.stream().map(cast::named).toList();
        }

        Caller officer() {
            return cast.named("officer.chengde");
        }

        LocalDate today() {
            return today.date();
        }
    }

    Step inspectors() {
        return new Step("chengde.inspectors", REGISTERED_ON, () -> {
            people.register();
            sheets.publish(
                    people.officer(), new Sheets.Draft("CD-SHORT", CITY, null, "现场检查表（示例）", List.of(QUESTION)));
        });
    }

    void make(CampaignId campaign, RoundId round, List<InstitutionId> institutions, Set<InstitutionId> withProblems) {
        Visits wanted = new Visits(
                TaskKind.SPECIAL,
                TaskCause.CAMPAIGN,
                campaign.value(),
                round.value(),
                null,
                people.today(),
                people.ids(),
                institutions);
        Caller officer = people.officer();
        List<Caller> inspectors = people.callers();
        List<TaskId> planned = planning.plan(officer, wanted);
        for (int i = 0; i < planned.size(); i++) {
            tasks.tell(officer, planned.get(i), false);
            inspect(planned.get(i), inspectors, withProblems.contains(institutions.get(i)));
            tasks.conclude(officer, planned.get(i));
            tasks.publish(officer, planned.get(i));
        }
    }

    private void inspect(TaskId task, List<Caller> inspectors, boolean problem) {
        Caller first = inspectors.get(0);
        site.arrive(first, task);
        site.answer(
                first,
                task,
                problem
                        ? new SiteVisit.Said(1, AnswerKind.NO, null, PROBLEM)
                        : new SiteVisit.Said(1, AnswerKind.YES, null, null));
        site.record(first, task);
        inspectors.forEach(inspector -> site.sign(inspector, task));
        site.signForInstitution(first, task, new SiteVisit.InstitutionSignature(Signer.PRINCIPAL, null, null));
    }
}
