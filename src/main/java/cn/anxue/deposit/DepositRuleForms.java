package cn.anxue.deposit;

import cn.anxue.calendar.Term;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which values the rules of deposits may have. */
@ApplicationScoped
class DepositRuleForms implements RuleForms {
    private static final int TIERS_MAX = 20;
    private static final long YUAN_MAX = 10_000_000;
    private static final int MEASURE_MAX = 1_000_000;
    private static final int TOP_UP_DAYS_MAX = 365;

    @Override
    public List<RuleForm<?>> rules() {
        return List.of(
                RuleForm.any(
                        new RuleKey<>("deposit.basis", DepositBasis.class),
                        "\"TIERS\" 或 \"INDIVIDUAL\"",
                        "\"TIERS\" or \"INDIVIDUAL\""),
                new RuleForm<>(
                        new RuleKey<>("deposit.tiers", DepositTiers.class),
                        DepositRuleForms::areTiers,
                        Text.of(
                                "1 至 " + TIERS_MAX + " 档，金额逐档递增，末档不设界线，每档不超过 " + YUAN_MAX + " 元",
                                "1 to " + TIERS_MAX + " tiers of growing amounts up to " + YUAN_MAX
                                        + " yuan, the last without bounds")),
                RuleForm.yesOrNo(new RuleKey<>("deposit.floorIncluded", Boolean.class)),
                RuleForm.term(new RuleKey<>("deposit.topUp", Term.class), TOP_UP_DAYS_MAX));
    }

    private static boolean areTiers(DepositTiers value) {
        return value.tiers().size() <= TIERS_MAX
                && value.tiers().stream()
                        .allMatch(tier -> RuleForm.isAmount(tier.amount(), YUAN_MAX)
                                && RuleForm.isWithin(tier.upToStudents(), 1, MEASURE_MAX)
                                && RuleForm.isWithin(tier.upToSquareMetres(), 1, MEASURE_MAX)
                                && RuleForm.isWithin(tier.upToTeachingPoints(), 1, MEASURE_MAX));
    }
}
