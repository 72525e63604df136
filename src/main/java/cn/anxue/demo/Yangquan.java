package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.institution.Handover;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionTransfers;
import cn.anxue.institution.Relation;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What happened in 阳泉市城区 in 2023, as its reply of 2023-07-28 tells it. */
@ApplicationScoped
class Yangquan implements Chapter {
    private static final LocalDate REGISTERED_ON = LocalDate.of(2023, 2, 6);
    private static final LocalDate AGREED_ON = LocalDate.of(2023, 2, 20);
    private static final LocalDate PAID_ON = LocalDate.of(2023, 3, 6);
    private static final LocalDate HANDED_OVER_ON = LocalDate.of(2023, 7, 10);
    private static final String HANDOVER = "城区教文移〔2023〕1号";

    private final Roll roll;
    private final Opening opening;
    private final InstitutionTransfers transfers;
    private final Authorities authorities;
    private final Cast cast;

    Yangquan(Roll roll, Opening opening, InstitutionTransfers transfers, Authorities authorities, Cast cast) {
        this.roll = roll;
        this.opening = opening;
        this.transfers = transfers;
        this.authorities = authorities;
        this.cast = cast;
    }

    @Override
    public List<Step> steps() {
        List<PlannedInstitution> all = YangquanPlan.institutions();
        return List.of(
                new Step("yangquan.register", REGISTERED_ON, () -> roll.register(officer(), all)),
                new Step("yangquan.agreements", AGREED_ON, () -> opening.agree(officer(), all, AGREED_ON)),
                new Step("yangquan.deposits", PAID_ON, () -> opening.payIn(all, PAID_ON)),
                new Step("yangquan.handover", HANDED_OVER_ON, () -> handOver(all)),
                new Step("yangquan.institution", HANDED_OVER_ON, this::bind));
    }

    /** Those that teach no school subject go to the culture bureau; their deposits stay with the education bureau. */
    private void handOver(List<PlannedInstitution> all) {
        Handover handover = new Handover(
                Relation.COMPETENT_AUTHORITY,
                authorities.of(YangquanPlan.REGION, Department.CULTURE_TOURISM).id(),
                HANDOVER,
                HANDED_OVER_ON);
        all.stream()
                .filter(institution -> institution.category() != InstitutionCategory.FULLTIME_RETAKE)
                .forEach(institution -> transfers.transfer(officer(), roll.idOf(institution), handover));
    }

    private void bind() {
        cast.bindInstitution(roll.idOf(YangquanPlan.selling()).value());
    }

    private Caller officer() {
        return cast.named("officer");
    }
}
