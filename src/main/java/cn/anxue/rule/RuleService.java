package cn.anxue.rule;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import cn.anxue.region.RuleBook;
import cn.anxue.region.RuleNames;
import cn.anxue.region.RuleRow;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The first of the two people: proposes what a second decides. */
@ApplicationScoped
@Transactional
public class RuleService {
    static final String KIND = "region.rule";

    private static final int SHOWN_MAX = 500;

    private final RuleCatalogue catalogue;
    private final RuleBook book;
    private final RuleProposalStore store;
    private final ApprovalService approvals;
    private final Ground ground;

    RuleService(
            RuleCatalogue catalogue, RuleBook book, RuleProposalStore store, ApprovalService approvals, Ground ground) {
        this.catalogue = catalogue;
        this.book = book;
        this.store = store;
        this.approvals = approvals;
        this.ground = ground;
    }

    /** Where and when somebody acts. */
    @ApplicationScoped
    static class Ground {
        private final Regions regions;
        private final Today today;

        Ground(Regions regions, Today today) {
            this.regions = regions;
            this.today = today;
        }

        LocalDate today() {
            return today.date();
        }

        String fullName(String regionCode) {
            return regions.fullName(regionCode);
        }

        /** @throws ProblemException {@code REGION_UNKNOWN} */
        void requirePlace(String regionCode) {
            regions.get(regionCode, "/region");
        }

        /** @throws ProblemException {@code NOT_FOUND} for a place that is not the officer's nor below it */
        void requireReach(Caller officer, String regionCode) {
            boolean reaches = officer.scope() instanceof Scope.Region own
                    && officer.has(Role.OFFICER)
                    && regions.within(regionCode, own.regionCode());
            if (!reaches) {
                throw new ProblemException(RequestProblem.NOT_FOUND);
            }
        }
    }

    /**
     * A new row.
     *
     * @throws ProblemException {@code REGION_UNKNOWN}, {@code NOT_FOUND}, {@code ALREADY_PROPOSED}, {@link RuleProblem}
     */
    public ApprovalId propose(Caller officer, RuleDraft draft) {
        ground.requirePlace(draft.regionCode());
        ground.requireReach(officer, draft.regionCode());
        catalogue.requireValue(draft.key(), draft.value());
        RuleDates.requireRoom(draft.from(), draft.until(), book.rows(draft.regionCode(), draft.key()), ground.today());
        return proposed(
                officer,
                new RuleProposal(
                        RuleAct.ENACT,
                        draft.regionCode(),
                        draft.key(),
                        null,
                        draft.from(),
                        draft.until(),
                        draft.value(),
                        draft.document()));
    }

    /** That a row ends on a day, and none follows. */
    public ApprovalId proposeEnd(Caller officer, UUID rule, LocalDate on, String document) {
        RuleRow row = mine(officer, rule);
        RuleDates.requireEndable(row, on, ground.today());
        return proposed(officer, of(row, RuleAct.END, on, document));
    }

    /** That a row whose day has not come never comes. */
    public ApprovalId proposeWithdrawal(Caller officer, UUID rule, String document) {
        RuleRow row = mine(officer, rule);
        RuleDates.requireWithdrawable(row, ground.today());
        return proposed(officer, of(row, RuleAct.WITHDRAW, row.rule().from(), document));
    }

    private static RuleProposal of(RuleRow row, RuleAct act, LocalDate day, String document) {
        return new RuleProposal(act, row.rule().regionCode(), row.key(), row.id(), day, null, null, document);
    }

    private RuleRow mine(Caller officer, UUID rule) {
        RuleRow row = book.find(rule).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        ground.requireReach(officer, row.rule().regionCode());
        return row;
    }

    private ApprovalId proposed(Caller officer, RuleProposal wanted) {
        UUID subject = subject(wanted.regionCode(), wanted.key());
        ApprovalId id =
                approvals.propose(officer, new Proposal(KIND, "rule", subject, wanted.regionCode(), summary(wanted)));
        store.insert(id, wanted);
        return id;
    }

    /** What one decision at a time is waited for about: a key of a place. */
    static UUID subject(String regionCode, String key) {
        return UUID.nameUUIDFromBytes((regionCode + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> summary(RuleProposal wanted) {
        Map<String, String> summary = new HashMap<>();
        summary.put("name", RuleNames.of(wanted.key()).zh() + "（" + wanted.key() + "）");
        summary.put("region", ground.fullName(wanted.regionCode()));
        summary.put("ruleAct", wanted.act().name());
        summary.put("takesEffectOn", wanted.from().toString());
        summary.put("decision", wanted.document());
        LocalDate until = wanted.until();
        if (until != null) {
            summary.put("until", until.toString());
        }
        JsonNode value = wanted.value();
        if (value != null) {
            summary.put("value", shown(wanted.key(), value));
        }
        book.rows(wanted.regionCode(), wanted.key()).stream()
                .filter(row -> row.isInForce(ground.today()))
                .forEach(row -> summary.put(
                        "formerValue", shown(wanted.key(), row.rule().value())));
        return summary;
    }

    private String shown(String key, JsonNode value) {
        String words = catalogue.shown(key, value);
        return words.length() > SHOWN_MAX ? words.substring(0, SHOWN_MAX) + "…" : words;
    }
}
