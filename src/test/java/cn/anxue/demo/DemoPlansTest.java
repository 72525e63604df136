package cn.anxue.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPlansTest {
    @Test
    void addsUpToTheDepositsOfChengde() {
        List<PlannedInstitution> all = ChengdePlan.institutions();

        assertEquals(203, all.size());
        assertEquals(Money.ofYuan(11_510_000), total(all));
        assertEquals(
                12, all.stream().map(PlannedInstitution::regionCode).distinct().count());
        assertEquals(203, all.stream().map(PlannedInstitution::uscc).distinct().count());
    }

    @Test
    void hasFiveAndNineInstitutionsInYangquanInThreeTiers() {
        List<PlannedInstitution> all = YangquanPlan.institutions();

        assertEquals(14, all.size());
        assertEquals(
                5,
                all.stream()
                        .filter(institution -> institution.category() == InstitutionCategory.FULLTIME_RETAKE)
                        .count());
        assertEquals(
                List.of(Money.ofYuan(100_000), Money.ofYuan(200_000), Money.ofYuan(500_000)),
                all.stream()
                        .map(PlannedInstitution::deposit)
                        .distinct()
                        .sorted()
                        .toList());
        assertEquals(Money.ofYuan(3_100_000), total(all));
    }

    private static Money total(List<PlannedInstitution> institutions) {
        return institutions.stream().map(PlannedInstitution::deposit).reduce(Money.ofFen(0), Money::plus);
    }
}
