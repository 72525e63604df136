package cn.anxue.demo;

import cn.anxue.inspection.Appointment;
import cn.anxue.inspection.SupervisorService;
import cn.anxue.institution.InstitutionId;
import cn.anxue.reporting.Figure;
import cn.anxue.reporting.Reference;
import cn.anxue.reporting.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What else the bureau of 承德市 does: supervisors, close-outs, and the totals of the province it measures itself by. */
@ApplicationScoped
class ChengdeOffice {
    private static final String CITY = "130800";
    private static final String PROVINCE = "130000";
    private static final String SOURCE = "由承教提字（2023）第2号所载占比推算：3.49%、11.59%";
    private static final int SUPERVISORS = 102;
    private static final LocalDate APPOINTED_ON = LocalDate.of(2023, 3, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 29);
    private static final long PROVINCE_INSTITUTIONS = 5_817;
    private static final long PROVINCE_FUNDS_FEN = 9_931_000_000L;

    private final Roll roll;
    private final SupervisorService supervisors;
    private final References references;
    private final ChengdeApprover approver;
    private final Cast cast;

    ChengdeOffice(
            Roll roll, SupervisorService supervisors, References references, ChengdeApprover approver, Cast cast) {
        this.roll = roll;
        this.supervisors = supervisors;
        this.references = references;
        this.approver = approver;
        this.cast = cast;
    }

    /** Each watches two institutions; the last one's second is watched twice. */
    Step supervisors(List<PlannedInstitution> all) {
        return new Step(
                "chengde.supervisors",
                APPOINTED_ON,
                () -> supervisors.appoint(
                        cast.named("officer.chengde"),
                        IntStream.range(0, SUPERVISORS)
                                .mapToObj(number -> appointment(number, all))
                                .toList()));
    }

    Step references() {
        return new Step("chengde.references", YEAR_END, () -> {
            enter(Figure.INSTITUTIONS, PROVINCE_INSTITUTIONS);
            enter(Figure.SUPERVISED_FUNDS, PROVINCE_FUNDS_FEN);
        });
    }

    void closeOut(int leftOpen) {
        approver.closeOut(leftOpen);
    }

    void approveAll() {
        approver.approveAll();
    }

    private Appointment appointment(int number, List<PlannedInstitution> all) {
        List<InstitutionId> watched =
                roll.idsOf(List.of(all.get(2 * number % all.size()), all.get((2 * number + 1) % all.size())));
        return new Appointment("监督员%03d".formatted(number + 1), CITY, watched);
    }

    private void enter(Figure figure, long value) {
        references.enter(
                cast.named("officer.chengde"), new Reference(CITY, PROVINCE, figure, YEAR_END, value, SOURCE), null);
    }
}
