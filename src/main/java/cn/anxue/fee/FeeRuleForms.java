package cn.anxue.fee;

import cn.anxue.calendar.Term;
import cn.anxue.fee.adjustment.InterestDays;
import cn.anxue.fee.cap.FeeCaps;
import cn.anxue.fee.refund.ClockTerms;
import cn.anxue.fee.refund.RefundLaws;
import cn.anxue.fee.release.ReleaseCycle;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values the rules of fees may have: a place may be stricter than the nation, not laxer (domain F1). */
@ApplicationScoped
class FeeRuleForms implements RuleForms {
    private static final int REFUND_DAYS_MAX = 60;
    private static final long TWO_PEOPLE_YUAN_MAX = 1_000_000;
    private static final long INTEREST_YUAN_MAX = 100;

    @Override
    public List<RuleForm<?>> rules() {
        return List.of(
                new RuleForm<>(
                        new RuleKey<>("fee.caps", FeeCaps.class),
                        caps -> !caps.categories().isEmpty()
                                && caps.categories().values().stream().allMatch(FeeRuleForms::isCap),
                        Text.of(
                                "不宽于国家规定：每类至多 3 个月、60 课时、5000 元，至多提前 1 个月，剩余至多 20 课时可续费",
                                "no laxer than the nation's: at most 3 months, 60 lessons and 5000 yuan, 1 month ahead, "
                                        + "20 lessons left")),
                RuleForm.term(new RuleKey<>("fee.paymentDays", Term.class), 30),
                RuleForm.term(new RuleKey<>("fee.closingDays", Term.class), 180),
                RuleForm.term(new RuleKey<>("fee.silenceDays", Term.class), 60),
                RuleForm.any(
                        new RuleKey<>("fee.releaseCycle", ReleaseCycle.class),
                        "\"PER_LESSON\"、\"WEEKLY\" 或 \"AFTER_COURSE\"",
                        "\"PER_LESSON\", \"WEEKLY\" or \"AFTER_COURSE\""),
                new RuleForm<>(
                        RefundLaws.CLOCKS,
                        FeeRuleForms::areClocks,
                        Text.of(
                                "answer、notStarted、started 各 1 至 " + REFUND_DAYS_MAX + " 日",
                                "answer, notStarted and started of 1 to " + REFUND_DAYS_MAX + " days each")),
                RuleForm.money(RefundLaws.TWO_PEOPLE_FROM, TWO_PEOPLE_YUAN_MAX),
                RuleForm.money(RefundLaws.INTEREST_FROM, INTEREST_YUAN_MAX),
                RuleForm.term(InterestDays.KEY, 365));
    }

    private static boolean isCap(FeeCaps.@Nullable Cap cap) {
        return cap != null
                && RuleForm.isWithin(cap.months(), 1, 3)
                && RuleForm.isWithin(cap.lessons(), 1, 60)
                && RuleForm.isAmount(cap.amount(), 5_000)
                && RuleForm.isWithin(cap.monthsAhead(), 0, 1)
                && RuleForm.isWithin(cap.lessonsLeft(), 0, 20);
    }

    private static boolean areClocks(ClockTerms clocks) {
        return RuleForm.isTerm(clocks.answer(), REFUND_DAYS_MAX)
                && RuleForm.isTerm(clocks.notStarted(), REFUND_DAYS_MAX)
                && RuleForm.isTerm(clocks.started(), REFUND_DAYS_MAX);
    }
}
