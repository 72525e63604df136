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
            "days 0 至 365，ratio 0 至 100，least 不为负（金额以分计），此类预警所用各项都须写明",
            "days of 0 to 365, ratio of 0 to 100, least not negative (amounts in fen); none may be missing that the alert"
                    + " reads");

    @Override
    public List<RuleForm<?>> rules() {
        return Arrays.stream(AlertKind.values())
                .<RuleForm<?>>map(AlertRuleForms::of)
                .toList();
    }

    private static RuleForm<Threshold> of(AlertKind kind) {
        return new RuleForm<>(kind.rule(), value -> hasParts(kind, value) && isThreshold(value), ALLOWED);
    }

    /** Whether nothing is missing that the question of the kind reads. */
    private static boolean hasParts(AlertKind kind, Threshold value) {
        return switch (kind) {
            case UNCOVERED, SHARED_PHONE -> value.least() != null;
            case DEPOSIT_SHORT, REFUND_LATE, LICENCE_ENDING, AGREEMENT_ENDING -> value.days() != null;
            case DEPOSIT_BELOW_FLOOR -> value.days() != null && value.ratio() != null;
            case UNEXPLAINED_DEBIT, SILENT_INSTITUTION, TIP_OFF_WAVE -> value.days() != null && value.least() != null;
            case SALES_SURGE, SILENT_CONFIRMATIONS, REFUND_WAVE ->
                value.days() != null && value.ratio() != null && value.least() != null;
            case CAP_RULE_MISSING -> true;
        };
    }

    private static boolean isThreshold(Threshold value) {
        BigDecimal ratio = value.ratioOrNone();
        return RuleForm.isWithin(value.days(), 0, DAYS_MAX)
                && RuleForm.isWithin(value.least(), 0, LEAST_MAX)
                && ratio.signum() >= 0
                && ratio.compareTo(RATIO_MAX) <= 0;
    }
}
