package cn.anxue.alert;

import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** From when on a place may have something told. */
@ApplicationScoped
class AlertRuleForms implements RuleForms {
    private static final int DAYS_MAX = 365;
    private static final long LEAST_MAX = 10_000_000_000L;
    private static final BigDecimal RATIO_MAX = BigDecimal.valueOf(100);
    private static final Text ALLOWED = Text.of(
            "days 0 至 365，ratio 0 至 100，least 不为负（金额以分计）",
            "days of 0 to 365, ratio of 0 to 100, least not negative (amounts in fen)");

    @Override
    public List<RuleForm<?>> rules() {
        return Arrays.stream(AlertKind.values())
                .<RuleForm<?>>map(AlertRuleForms::of)
                .toList();
    }

    private static RuleForm<Threshold> of(AlertKind kind) {
        return new RuleForm<>(kind.rule(), AlertRuleForms::isThreshold, ALLOWED);
    }

    private static boolean isThreshold(Threshold value) {
        BigDecimal ratio = value.ratioOrNone();
        return RuleForm.isWithin(value.days(), 0, DAYS_MAX)
                && RuleForm.isWithin(value.least(), 0, LEAST_MAX)
                && ratio.signum() >= 0
                && ratio.compareTo(RATIO_MAX) <= 0;
    }
}
