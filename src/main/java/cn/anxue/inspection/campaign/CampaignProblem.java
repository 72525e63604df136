package cn.anxue.inspection.campaign;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a campaign or a round cannot be made or moved as asked. */
public enum CampaignProblem implements ProblemKind {
    CAMPAIGN_MOVE_REFUSED(409, "专项行动现为 {from}，不能变为 {to}。", "The campaign is {from} and cannot become {to}."),
    PHASES_IN_ORDER(
            400, "四个阶段须依次排列，后一阶段不早于前一阶段开始。", "The four phases follow one another; none starts before the last."),
    LEAD_JOINS_NOT(400, "牵头部门不能同时列为联合部门。", "The leading department is not among those that join."),
    NOT_IN_SELF_CHECK(409, "该专项行动不在自查阶段。", "The campaign is not in its self-check."),
    SELF_CHECK_FILED(409, "自查报告已提交。", "The self-check is filed already."),
    ROUND_WITHOUT_TARGETS(422, "没有应检查的机构。", "There is no institution to be reached."),
    ROUND_NOT_IN_TIME(409, "专项行动现为 {state}，不能开始新一轮检查。", "The campaign is {state}; no round begins now."),
    PATROL_EXISTS(409, "{year} 年第 {quarter} 季度巡检已建立。", "The patrol of quarter {quarter}, {year}, is there already."),
    ROUND_CLOSED(409, "该轮检查已结束。", "The round is closed already.");

    private final int status;
    private final Text text;

    CampaignProblem(int status, String zh, String en) {
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
