package cn.anxue.school;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Payments out of a school's account: the first of the two people. */
@ApplicationScoped
@Transactional
public class Spendings {
    static final String KIND = "school.spending";

    private final SpendingStore store;
    private final Grounds grounds;
    private final SchoolRegister register;
    private final ApprovalService approvals;
    private final Filings.Surrounding surrounding;

    Spendings(
            SpendingStore store,
            Grounds grounds,
            SchoolRegister register,
            ApprovalService approvals,
            Filings.Surrounding surrounding) {
        this.store = store;
        this.grounds = grounds;
        this.register = register;
        this.approvals = approvals;
        this.surrounding = surrounding;
    }

    /** What every payment stands on. */
    @ApplicationScoped
    static class Grounds {
        private final Filings filings;
        private final ProviderStore providers;
        private final ProviderWatch watch;

        Grounds(Filings filings, ProviderStore providers, ProviderWatch watch) {
            this.filings = filings;
            this.providers = providers;
            this.watch = watch;
        }

        /** The plans in force, once the payments keep to them. */
        Filing require(SchoolId school, String account, List<SpendingDraft> drafts, LocalDate today) {
            watch.look();
            Filing filing = filings.inForce(school, today)
                    .orElseThrow(() -> new ProblemException(SchoolProblem.NO_FILING_IN_FORCE));
            SpendingRules.check(drafts, account, filing, providers.of(school), today)
                    .throwIfAny();
            return filing;
        }
    }

    /** Proposes all or none; each is decided by itself. */
    public List<Spending> proposeAll(Caller caller, SchoolId id, List<SpendingDraft> drafts) {
        School school = register.requireOffice(caller, id);
        if (drafts.isEmpty() || drafts.size() > SpendingRules.LIST_MAX) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, "", Map.of("max", SpendingRules.LIST_MAX));
        }
        String account = school.account();
        if (account == null) {
            throw new ProblemException(SchoolProblem.NO_SERVICE_ACCOUNT);
        }
        Filing filing = grounds.require(id, account, drafts, surrounding.today().date());
        List<Spending> made = new ArrayList<>();
        for (SpendingDraft draft : drafts) {
            UUID spending = Uuid7.next();
            made.add(new Spending(
                    spending,
                    id,
                    filing.id(),
                    draft,
                    Money.ofFen(0),
                    account,
                    SpendingState.PROPOSED,
                    propose(caller, school, spending, draft),
                    surrounding.today().now(),
                    null));
        }
        store.insert(made, caller.id());
        made.forEach(one -> surrounding.note(caller, "school.spending-proposed", "school_spending", one.id(), school));
        return made;
    }

    /** Latest first. */
    public List<Spending> of(Caller caller, SchoolId id) {
        register.get(caller, id);
        return store.of(id);
    }

    private ApprovalId propose(Caller caller, School school, UUID spending, SpendingDraft draft) {
        return approvals.propose(
                caller,
                new Proposal(
                        KIND,
                        "school_spending",
                        spending,
                        school.regionCode(),
                        Map.of(
                                "name", school.name(),
                                "kind", draft.purpose().name(),
                                "amount", draft.amount().decimal(),
                                "payee", draft.payee().name(),
                                "reason", draft.reason())));
    }
}
