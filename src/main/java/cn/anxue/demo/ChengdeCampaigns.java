package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.inspection.campaign.CampaignId;
import cn.anxue.inspection.campaign.CampaignService;
import cn.anxue.inspection.campaign.CampaignState;
import cn.anxue.inspection.campaign.CampaignView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The six campaigns of 承德市 and that of 阳泉市城区's special team, from their announcement to their report. */
@ApplicationScoped
class ChengdeCampaigns {
    private final CampaignService campaigns;
    private final Cast cast;

    ChengdeCampaigns(CampaignService campaigns, Cast cast) {
        this.campaigns = campaigns;
        this.cast = cast;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (PlannedCampaign planned : PlannedCampaign.ALL) {
            number++;
            steps.addAll(steps("chengde.campaign." + number, planned));
        }
        steps.addAll(steps("yangquan.campaign", PlannedCampaign.YANGQUAN));
        return steps;
    }

    private List<Step> steps(String name, PlannedCampaign planned) {
        return Arrays.stream(CampaignState.values())
                .map(state -> new Step(name + "." + state.name(), planned.on(state), () -> enter(planned, state)))
                .toList();
    }

    CampaignId idOf(PlannedCampaign planned) {
        return campaigns.list(officer(planned), null).stream()
                .filter(campaign -> campaign.title().equals(planned.title()))
                .map(CampaignView::id)
                .findFirst()
                .orElseThrow();
    }

    private void enter(PlannedCampaign planned, CampaignState state) {
        switch (state) {
            case PREPARED -> campaigns.open(officer(planned), planned.draft());
            case SELF_CHECK, CONCENTRATED, FOLLOW_UP, REPORT -> campaigns.begin(officer(planned), idOf(planned), state);
            case CLOSED -> campaigns.close(officer(planned), idOf(planned), planned.title() + "总结（示例）：问题均已列入整改台账。");
        }
    }

    private Caller officer(PlannedCampaign planned) {
        return cast.named(planned.region().equals(YangquanPlan.REGION) ? "officer" : "officer.chengde");
    }
}
