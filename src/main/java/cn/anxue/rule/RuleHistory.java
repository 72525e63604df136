package cn.anxue.rule;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalState;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import cn.anxue.region.RuleBook;
import cn.anxue.region.RuleRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a place laid down over time, by whom and in which document. */
@ApplicationScoped
@Transactional
public class RuleHistory {
    private final RuleBook book;
    private final RuleProposalStore store;
    private final RuleCatalogue catalogue;
    private final Regions regions;
    private final Today today;

    RuleHistory(RuleBook book, RuleProposalStore store, RuleCatalogue catalogue, Regions regions, Today today) {
        this.book = book;
        this.store = store;
        this.catalogue = catalogue;
        this.regions = regions;
        this.today = today;
    }

    /** Rows and proposals, the latest first. */
    public record Lines(List<RuleRow> rows, List<RuleCase> cases) {
        /** Those who made a row, where people did. */
        public @Nullable RuleCase of(RuleRow row) {
            return cases.stream()
                    .filter(one -> one.id().value().equals(row.proposal()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * All that a place laid down for a key: no secret among officials. What nobody has decided is shown to those of the
     * place and above it.
     *
     * @throws ProblemException {@code REGION_UNKNOWN}, {@code RULE_KEY_UNKNOWN}
     */
    public Lines of(Caller official, String regionCode, String key) {
        regions.get(regionCode, "/region");
        catalogue.allowed(key);
        boolean near = reaches(official, regionCode);
        List<RuleCase> cases = store.of(regionCode, key, today.now()).stream()
                .filter(one -> near || one.state() == ApprovalState.APPROVED)
                .toList();
        return new Lines(book.rows(regionCode, key), cases);
    }

    /** @throws ProblemException {@code NOT_FOUND} also for the proposal of a place outside the caller's */
    public RuleCase get(Caller official, ApprovalId id) {
        return store.find(id, today.now())
                .filter(one -> reaches(official, one.proposal().regionCode()))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private boolean reaches(Caller official, String regionCode) {
        return official.scope() instanceof Scope.Region own && regions.within(regionCode, own.regionCode());
    }
}
