package cn.anxue.inspection.campaign;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.inspection.Reach;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens campaigns, leads them through their phases and closes them with a report. */
@ApplicationScoped
public class CampaignService {
    private static final List<CampaignState> PHASES = List.of(
            CampaignState.SELF_CHECK, CampaignState.CONCENTRATED, CampaignState.FOLLOW_UP, CampaignState.REPORT);

    private final Campaigns campaigns;
    private final Authorities authorities;
    private final Reach reach;
    private final AuditTrail audit;
    private final Today today;

    CampaignService(Campaigns campaigns, Authorities authorities, Reach reach, AuditTrail audit, Today today) {
        this.campaigns = campaigns;
        this.authorities = authorities;
        this.reach = reach;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    public CampaignView open(Caller caller, CampaignDraft draft) {
        reach.requireTyped(caller, draft.regionCode());
        Reach.requireRole(caller, Role.OFFICER);
        if (draft.joining().contains(draft.lead())) {
            throw new ProblemException(CampaignProblem.LEAD_JOINS_NOT, "/joining", Map.of());
        }
        Authority lead = authorities.of(draft.regionCode(), draft.lead());
        List<AuthorityId> joining = draft.joining().stream()
                .map(department ->
                        authorities.of(draft.regionCode(), department).id())
                .toList();
        CampaignId id = CampaignId.next();
        CampaignView made = new CampaignView(
                id,
                draft.regionCode(),
                draft.title(),
                draft.basis(),
                lead.name(),
                List.of(),
                draft.plan(),
                CampaignState.PREPARED,
                today.date(),
                phases(draft.phases()),
                0,
                null,
                null,
                0);
        campaigns.add(made, lead.id(), joining, caller);
        return done(caller, "campaign.opened", id);
    }

    /** Begins the next phase. */
    @Transactional
    public CampaignView begin(Caller caller, CampaignId id, CampaignState phase) {
        CampaignView campaign = locked(caller, id);
        if (phase == CampaignState.CLOSED) {
            throw new ProblemException(
                    CampaignProblem.CAMPAIGN_MOVE_REFUSED, Map.of("from", campaign.state(), "to", phase));
        }
        campaigns.move(campaign, phase, null, today.date());
        return done(caller, "campaign." + phase.name().toLowerCase(Locale.ROOT), id);
    }

    @Transactional
    public CampaignView close(Caller caller, CampaignId id, String report) {
        campaigns.move(locked(caller, id), CampaignState.CLOSED, report, today.date());
        return done(caller, "campaign.closed", id);
    }

    /** By the institution itself, once a campaign. */
    @Transactional
    public void file(Caller caller, CampaignId id, String result) {
        if (!(caller.scope() instanceof Scope.Institution own)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        CampaignView campaign = campaigns.locked(id).orElseThrow(CampaignService::notFound);
        if (campaign.state() != CampaignState.SELF_CHECK) {
            throw new ProblemException(CampaignProblem.NOT_IN_SELF_CHECK);
        }
        if (asked(caller).stream().noneMatch(one -> one.id().equals(id))) {
            throw notFound();
        }
        if (!campaigns.file(id, own.institutionId(), result, caller, today.date())) {
            throw new ProblemException(CampaignProblem.SELF_CHECK_FILED);
        }
        record(caller, "campaign.self_checked", campaign);
    }

    /** What an institution is asked to check itself for now. */
    @Transactional
    public List<CampaignView> asked(Caller caller) {
        return caller.scope() instanceof Scope.Institution own ? campaigns.askedOf(own.institutionId()) : List.of();
    }

    @Transactional
    public CampaignView get(Caller caller, CampaignId id) {
        CampaignView campaign = campaigns.find(id).orElseThrow(CampaignService::notFound);
        reach.require(caller, campaign.regionCode());
        return campaign;
    }

    /** Newest first. */
    @Transactional
    public List<CampaignView> list(Caller caller, @Nullable CampaignState state) {
        return campaigns.within(Reach.of(caller), state);
    }

    private CampaignView locked(Caller caller, CampaignId id) {
        CampaignView campaign = campaigns.locked(id).orElseThrow(CampaignService::notFound);
        reach.require(caller, campaign.regionCode());
        Reach.requireRole(caller, Role.OFFICER);
        return campaign;
    }

    private CampaignView done(Caller caller, String act, CampaignId id) {
        CampaignView campaign = campaigns.find(id).orElseThrow();
        record(caller, act, campaign);
        return campaign;
    }

    private void record(Caller caller, String act, CampaignView campaign) {
        UUID id = campaign.id().value();
        audit.recordAll(
                List.of(new AuditTrail.Row(caller, act, "campaign", id, List.of("state"), campaign.regionCode())));
    }

    private static List<Phase> phases(List<CampaignDraft.Span> spans) {
        List<Phase> phases = new ArrayList<>();
        boolean ordered = spans.size() == PHASES.size();
        for (int i = 0; i < spans.size() && ordered; i++) {
            CampaignDraft.Span span = spans.get(i);
            ordered = !span.endsOn().isBefore(span.startsOn())
                    && (i == 0 || !span.startsOn().isBefore(spans.get(i - 1).startsOn()));
            phases.add(new Phase(PHASES.get(i), span.startsOn(), span.endsOn(), null));
        }
        if (!ordered) {
            throw new ProblemException(CampaignProblem.PHASES_IN_ORDER, "/phases", Map.of());
        }
        return phases;
    }

    private static ProblemException notFound() {
        return new ProblemException(RequestProblem.NOT_FOUND);
    }
}
