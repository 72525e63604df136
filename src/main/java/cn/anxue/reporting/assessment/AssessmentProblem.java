package cn.anxue.reporting.assessment;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why something of an assessment is refused. */
public enum AssessmentProblem implements ProblemKind {
    MEASURE_UNKNOWN(422, "{measure} 不是有记录可查的报表指标。", "{measure} is not a measure with records of the reports."),
    DEDUCTED_BY_ITSELF(422, "指标“{title}”由记录自动扣分，不能手工扣分。", "Indicator “{title}” deducts by its records, not by hand."),
    NOT_BELOW(422, "行政区划 {regionCode} 不在 {byRegion} 之下。", "Region {regionCode} does not lie below {byRegion}."),
    RESULT_PUBLISHED(409, "{year}年度考核结果已通报，不能再改。", "The result of {year} is published and stays."),
    NO_INDICATORS(409, "{year}年度还没有考核指标，先录入指标。", "There are no indicators for {year}; enter them first."),
    ASSESSED_YEAR_NOT_OVER(409, "{year}年度还没有结束，年后再通报。", "{year} is not over; publish it afterwards."),
    POINTS_OUT_OF_RANGE(422, "每次扣分不能超过该指标的 {points} 分。", "One deduction cannot cost more than the {points} points.");

    private final int status;
    private final Text text;

    AssessmentProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
