package cn.anxue.demo;

import cn.anxue.inspection.campaign.CampaignDraft;
import cn.anxue.inspection.campaign.CampaignState;
import cn.anxue.region.Department;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A campaign as invented; every one takes a quarter.
 *
 * @param region whose campaign it is
 * @param opensOn the day it is announced
 */
record PlannedCampaign(
        String region, String title, String basis, Department lead, Set<Department> joining, LocalDate opensOn) {
    private static final String CHENGDE = "130800";
    private static final String CAMPAIGN_BASIS = "《校外培训行政处罚暂行办法》和年度检查计划（示例）";

    /** Six in 2023; the first, the third and the last send inspectors to everybody. */
    static final List<PlannedCampaign> ALL = List.of(
            campaign("春季开学规范收费专项整治", Department.EDUCATION, Set.of(Department.MARKET_SUPERVISION), 2, 20),
            campaign("预收费资金监管专项检查", Department.EDUCATION, Set.of(), 3, 27),
            campaign(
                    "暑期校外培训治理",
                    Department.EDUCATION,
                    Set.of(Department.CULTURE_TOURISM, Department.SPORTS, Department.SCIENCE_TECHNOLOGY),
                    5,
                    15),
            campaign("隐形变异学科培训查处", Department.EDUCATION, Set.of(Department.PUBLIC_SECURITY), 6, 19),
            campaign(
                    "场所与消防安全专项检查",
                    Department.EDUCATION,
                    Set.of(Department.HOUSING, Department.ADMINISTRATIVE_APPROVAL),
                    8,
                    7),
            campaign("秋季整改回头看", Department.EDUCATION, Set.of(Department.MARKET_SUPERVISION), 9, 18));

    /** The special team (专班) of seven departments in 阳泉市城区. */
    static final PlannedCampaign YANGQUAN = new PlannedCampaign(
            YangquanPlan.REGION,
            "2023年校外培训治理专班集中检查",
            CAMPAIGN_BASIS,
            Department.EDUCATION,
            Set.of(
                    Department.CULTURE_TOURISM,
                    Department.SPORTS,
                    Department.SCIENCE_TECHNOLOGY,
                    Department.MARKET_SUPERVISION,
                    Department.HOUSING,
                    Department.PUBLIC_SECURITY),
            LocalDate.of(2023, 3, 6));

    /** After so many days, in the order of the states. */
    private static final int SELF_CHECK = 7;

    private static final int CONCENTRATED = 21;
    private static final int FOLLOW_UP = 63;
    private static final int REPORT = 84;
    private static final int CLOSED = 91;

    /** When it comes into a state. */
    LocalDate on(CampaignState state) {
        return switch (state) {
            case PREPARED -> opensOn;
            case SELF_CHECK -> opensOn.plusDays(SELF_CHECK);
            case CONCENTRATED -> opensOn.plusDays(CONCENTRATED);
            case FOLLOW_UP -> opensOn.plusDays(FOLLOW_UP);
            case REPORT -> opensOn.plusDays(REPORT);
            case CLOSED -> opensOn.plusDays(CLOSED);
        };
    }

    CampaignDraft draft() {
        return new CampaignDraft(
                region,
                title,
                basis,
                lead,
                joining,
                null,
                List.of(
                        span(CampaignState.SELF_CHECK, CampaignState.CONCENTRATED),
                        span(CampaignState.CONCENTRATED, CampaignState.FOLLOW_UP),
                        span(CampaignState.FOLLOW_UP, CampaignState.REPORT),
                        span(CampaignState.REPORT, CampaignState.CLOSED)));
    }

    private CampaignDraft.Span span(CampaignState phase, CampaignState next) {
        return new CampaignDraft.Span(on(phase), on(next).minusDays(1));
    }

    private static PlannedCampaign campaign(
            String title, Department lead, Set<Department> joining, int month, int day) {
        return new PlannedCampaign(
                CHENGDE, "2023年" + title, CAMPAIGN_BASIS, lead, joining, LocalDate.of(2023, month, day));
    }
}
