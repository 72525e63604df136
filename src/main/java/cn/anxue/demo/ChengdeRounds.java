package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.inspection.campaign.CampaignId;
import cn.anxue.inspection.campaign.CampaignState;
import cn.anxue.inspection.campaign.RoundDraft;
import cn.anxue.inspection.campaign.RoundService;
import cn.anxue.inspection.campaign.RoundView;
import cn.anxue.inspection.campaign.Target;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Three rounds, each to every institution at work; where an order followed, something was found. */
@ApplicationScoped
class ChengdeRounds {
    private static final List<Integer> CAMPAIGNS = List.of(0, 2, 5);

    private final Roll roll;
    private final ChengdeCampaigns campaigns;
    private final RoundService rounds;
    private final ChengdeVisits visits;
    private final Cast cast;

    ChengdeRounds(Roll roll, ChengdeCampaigns campaigns, RoundService rounds, ChengdeVisits visits, Cast cast) {
        this.roll = roll;
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.visits = visits;
        this.cast = cast;
    }

    /** @param found how many institutions something is found at in a round, one after the other */
    List<Step> steps(List<PlannedInstitution> all, int found) {
        List<Step> steps = new ArrayList<>();
        steps.add(visits.inspectors());
        for (int round = 0; round < CAMPAIGNS.size(); round++) {
            PlannedCampaign campaign = PlannedCampaign.ALL.get(CAMPAIGNS.get(round));
            List<PlannedInstitution> withProblems = all.subList(round * found, (round + 1) * found);
            String name = "chengde.round." + (round + 1);
            LocalDate begins = campaign.on(CampaignState.CONCENTRATED).plusDays(1);
            steps.add(new Step(name + ".open", begins, () -> open(campaign, begins)));
            steps.add(new Step(name + ".visits", begins.plusDays(1), () -> visit(campaign, withProblems)));
            steps.add(new Step(
                    name + ".close", campaign.on(CampaignState.FOLLOW_UP).minusDays(3), () -> close(campaign)));
        }
        return steps;
    }

    private void open(PlannedCampaign campaign, LocalDate begins) {
        rounds.open(
                officer(),
                campaigns.idOf(campaign),
                new RoundDraft(campaign.title() + "全覆盖检查", begins, begins.plusDays(20), Set.of(), List.of()));
    }

    private void visit(PlannedCampaign campaign, List<PlannedInstitution> withProblems) {
        CampaignId id = campaigns.idOf(campaign);
        RoundView round = roundOf(id);
        List<InstitutionId> targets = rounds.targets(officer(), round.id()).stream()
                .map(Target::institution)
                .toList();
        visits.make(id, round.id(), targets, Set.copyOf(roll.idsOf(withProblems)));
    }

    private void close(PlannedCampaign campaign) {
        RoundView round = roundOf(campaigns.idOf(campaign));
        visits.publish(round.id());
        rounds.close(officer(), round.id());
    }

    private RoundView roundOf(CampaignId campaign) {
        return rounds.ofCampaign(officer(), campaign).get(0);
    }

    private Caller officer() {
        return cast.named("officer.chengde");
    }
}
