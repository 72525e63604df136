package cn.anxue.reporting.assessment;

import java.math.BigDecimal;
import java.util.List;

/** Deducts what records cost, never more than an indicator's points. */
final class Scoring {
    private Scoring() {}

    static Scored.Line line(Indicator indicator, List<Scored.Cause> causes) {
        BigDecimal cost = causes.stream().map(Scored.Cause::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Scored.Line(
                indicator.n(), indicator.title(), indicator.points(), cost.min(indicator.points()), causes);
    }
}
