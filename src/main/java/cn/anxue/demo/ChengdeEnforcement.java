package cn.anxue.demo;

import cn.anxue.enforcement.list.ListService;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Three rounds of inspection with 41 orders each, 12 closures, 58 on the black list, 102 supervisors. */
@ApplicationScoped
class ChengdeEnforcement {
    static final int ORDERS_A_ROUND = 41;
    static final int ORDERS_LEFT_OPEN = 5;
    private static final int DUE_AFTER_DAYS = 30;
    static final List<LocalDate> ROUNDS =
            List.of(LocalDate.of(2023, 3, 20), LocalDate.of(2023, 6, 12), LocalDate.of(2023, 10, 16));
    static final LocalDate CLOSED_ON = LocalDate.of(2023, 7, 5);
    private static final LocalDate LISTED_ON = LocalDate.of(2023, 9, 6);

    private final Roll roll;
    private final NoticeService notices;
    private final ListService lists;
    private final ChengdeOffice office;
    private final Cast cast;

    ChengdeEnforcement(Roll roll, NoticeService notices, ListService lists, ChengdeOffice office, Cast cast) {
        this.roll = roll;
        this.notices = notices;
        this.lists = lists;
        this.office = office;
        this.cast = cast;
    }

    List<Step> steps(List<PlannedInstitution> all) {
        List<Step> steps = new ArrayList<>();
        steps.add(office.supervisors(all));
        for (int round = 0; round < ROUNDS.size(); round++) {
            LocalDate on = ROUNDS.get(round);
            List<PlannedInstitution> inspected = all.subList(round * ORDERS_A_ROUND, (round + 1) * ORDERS_A_ROUND);
            boolean last = round == ROUNDS.size() - 1;
            steps.add(new Step("chengde.orders." + (round + 1), on, () -> order(inspected, on)));
            steps.add(new Step(
                    "chengde.close-out." + (round + 1),
                    on.plusDays(DUE_AFTER_DAYS),
                    () -> office.closeOut(last ? ORDERS_LEFT_OPEN : 0)));
        }
        steps.add(new Step("chengde.closures", CLOSED_ON, () -> close(all.get(ChengdePlan.INSTITUTIONS - 1))));
        steps.add(new Step(
                "chengde.blacklist",
                LISTED_ON,
                () -> blacklist(all.subList(ChengdePlan.INSTITUTIONS - 3, ChengdePlan.INSTITUTIONS - 1))));
        steps.add(office.references());
        return steps;
    }

    private void order(List<PlannedInstitution> inspected, LocalDate on) {
        notices.issue(officer(), ChengdeSubjects.orders(roll.idsOf(inspected), on.plusDays(DUE_AFTER_DAYS)));
    }

    private void close(PlannedInstitution institution) {
        notices.issue(officer(), ChengdeSubjects.closures(roll.idOf(institution)));
        office.approveAll();
    }

    private void blacklist(List<PlannedInstitution> institutions) {
        lists.propose(officer(), ChengdeSubjects.blacklist(roll.idsOf(institutions), LISTED_ON));
        office.approveAll();
    }

    private Caller officer() {
        return cast.named("officer.chengde");
    }
}
