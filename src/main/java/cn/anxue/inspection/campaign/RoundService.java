package cn.anxue.inspection.campaign;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens and closes rounds and tells whom they reached. */
@ApplicationScoped
public class RoundService {
    private static final Set<CampaignState> VISITING = Set.of(CampaignState.CONCENTRATED, CampaignState.FOLLOW_UP);
    private static final int MONTHS_A_QUARTER = 3;

    private final Rounds rounds;
    private final CampaignService campaigns;
    private final Reach reach;
    private final AuditTrail audit;
    private final Today today;

    RoundService(Rounds rounds, CampaignService campaigns, Reach reach, AuditTrail audit, Today today) {
        this.rounds = rounds;
        this.campaigns = campaigns;
        this.reach = reach;
        this.audit = audit;
        this.today = today;
    }

    /** The next round of a campaign that visits now. */
    @Transactional
    public RoundView open(Caller caller, CampaignId id, RoundDraft draft) {
        CampaignView campaign = campaigns.get(caller, id);
        if (!VISITING.contains(campaign.state())) {
            throw new ProblemException(CampaignProblem.ROUND_NOT_IN_TIME, Map.of("state", campaign.state()));
        }
        return open(caller, campaign.regionCode(), id.value(), null, draft);
    }

    /** The patrol of the quarter in which it starts. */
    @Transactional
    public RoundView patrol(Caller caller, String regionCode, RoundDraft draft) {
        reach.requireTyped(caller, regionCode);
        int quarter = (draft.startsOn().getMonthValue() - 1) / MONTHS_A_QUARTER + 1;
        return open(caller, regionCode, null, quarter, draft);
    }

    @Transactional
    public RoundView close(Caller caller, RoundId id) {
        RoundView round = get(caller, id);
        Reach.requireRole(caller, Role.OFFICER);
        if (rounds.close(id, today.date()) == 0) {
            throw new ProblemException(CampaignProblem.ROUND_CLOSED);
        }
        record(caller, "round.closed", round);
        return get(caller, id);
    }

    @Transactional
    public RoundView get(Caller caller, RoundId id) {
        RoundView round = rounds.find(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        reach.require(caller, round.regionCode());
        return round;
    }

    /** In their order. */
    @Transactional
    public List<RoundView> ofCampaign(Caller caller, CampaignId campaign) {
        campaigns.get(caller, campaign);
        return rounds.ofCampaign(campaign);
    }

    /** Newest first. */
    @Transactional
    public List<RoundView> list(Caller caller) {
        return rounds.within(Reach.of(caller));
    }

    /** Whom it is to reach, those not reached first. */
    @Transactional
    public List<Target> targets(Caller caller, RoundId id) {
        get(caller, id);
        return rounds.targets(id);
    }

    private RoundView open(
            Caller caller, String regionCode, @Nullable UUID campaign, @Nullable Integer quarter, RoundDraft draft) {
        Reach.requireRole(caller, Role.OFFICER);
        Set<UUID> targets = targets(regionCode, draft);
        int year = draft.startsOn().getYear();
        RoundId id = RoundId.next();
        RoundView made = new RoundView(
                id,
                campaign,
                regionCode,
                1,
                year,
                quarter,
                draft.title(),
                draft.startsOn(),
                draft.endsOn(),
                null,
                targets.size(),
                0);
        if (!rounds.add(made, caller)) {
            throw new ProblemException(
                    CampaignProblem.PATROL_EXISTS,
                    Map.of("year", String.valueOf(year), "quarter", String.valueOf(quarter)));
        }
        rounds.aim(id, targets);
        record(caller, "round.opened", made);
        return get(caller, id);
    }

    private Set<UUID> targets(String regionCode, RoundDraft draft) {
        Set<UUID> targets = new HashSet<>(rounds.working(regionCode, draft.categories()));
        if (!draft.institutions().isEmpty()) {
            targets.retainAll(draft.institutions());
        }
        if (targets.isEmpty() || targets.size() < draft.institutions().size()) {
            throw new ProblemException(CampaignProblem.ROUND_WITHOUT_TARGETS, "/institutions", Map.of());
        }
        return targets;
    }

    private void record(Caller caller, String act, RoundView round) {
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "round", round.id().value(), List.of("state"), round.regionCode())));
    }
}
