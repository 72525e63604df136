package cn.anxue.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What 承德市 did to watch over its institutions in 2023: campaigns, rounds, reports from the public, yearly judgements,
 * and its notices on their way. */
@ApplicationScoped
class ChengdeWatching implements Chapter {
    private final ChengdeCampaigns campaigns;
    private final ChengdeRounds rounds;
    private final ChengdeTipOffs tipOffs;
    private final ChengdeGrades grades;
    private final ChengdeCourier courier;

    ChengdeWatching(
            ChengdeCampaigns campaigns,
            ChengdeRounds rounds,
            ChengdeTipOffs tipOffs,
            ChengdeGrades grades,
            ChengdeCourier courier) {
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.tipOffs = tipOffs;
        this.grades = grades;
        this.courier = courier;
    }

    @Override
    public List<Step> steps() {
        List<PlannedInstitution> all = ChengdePlan.institutions();
        int found = ChengdeEnforcement.ORDERS_A_ROUND;
        return Stream.of(
                        campaigns.steps(),
                        rounds.steps(all, found),
                        tipOffs.steps(all, found),
                        grades.steps(all),
                        courier.steps())
                .flatMap(List::stream)
                .toList();
    }
}
