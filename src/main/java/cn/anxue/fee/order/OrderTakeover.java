package cn.anxue.fee.order;

import cn.anxue.audit.AuditTrail;
import cn.anxue.deposit.agreement.AccountState;
import cn.anxue.deposit.agreement.BankNames;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.fee.FeeBooks;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Reversal;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes orders over that were sold before they are kept here, in lists. They answer to no rule of sale, for they are sold;
 * an order that holds money counts as accepted on paper. What it holds is missing until the bank's balance is booked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OrderTakeover {
    private final InstitutionRegister register;
    private final SupervisedAccounts accounts;
    private final TakenOrders store;
    private final Ledger ledger;
    private final AuditTrail audit;

    OrderTakeover(
            InstitutionRegister register,
            SupervisedAccounts accounts,
            TakenOrders store,
            Ledger ledger,
            AuditTrail audit) {
        this.register = register;
        this.accounts = accounts;
        this.store = store;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** The institutions whose orders may be taken over: those the caller supervises that have an account for fees. */
    public Map<InstitutionId, PayTo> grounds(Caller caller, Set<InstitutionId> institutions) {
        Set<InstitutionId> supervised = register.supervised(caller, institutions);
        Map<InstitutionId, String> names = register.views(supervised).stream()
                .collect(Collectors.toMap(InstitutionView::id, InstitutionView::name));
        Map<InstitutionId, PayTo> payTo = new HashMap<>();
        for (SupervisedAccount account : accounts.of(supervised)) {
            if (account.purpose() == Purpose.FEE && account.state() == AccountState.OPEN) {
                payTo.put(
                        account.institution(),
                        new PayTo(
                                BankNames.of(account.bankCode()),
                                account.number(),
                                Objects.requireNonNull(names.get(account.institution()))));
            }
        }
        return payTo;
    }

    /** The ids in the order of the list. */
    public List<OrderId> take(Caller caller, List<TakenOrder> orders) {
        Set<InstitutionId> institutions =
                orders.stream().map(order -> order.draft().institution()).collect(Collectors.toSet());
        Map<InstitutionId, PayTo> grounds = grounds(caller, institutions);
        if (!grounds.keySet().containsAll(institutions)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        Map<InstitutionId, String> regions = register.views(institutions).stream()
                .collect(Collectors.toMap(InstitutionView::id, InstitutionView::regionCode));
        List<OrderId> ids = store.insert(caller, orders, grounds, regions);
        open(orders, ids);
        book(orders, ids);
        return ids;
    }

    /** @return how many are gone; fewer than asked where anything happened to one since */
    public int undo(Caller caller, List<OrderId> ids) {
        List<TakenOrders.Standing> standing = store.standing(ids);
        Set<InstitutionId> institutions =
                standing.stream().map(TakenOrders.Standing::institution).collect(Collectors.toSet());
        if (standing.size() < ids.size()
                || !register.supervised(caller, institutions).containsAll(institutions)) {
            return 0;
        }
        audit.recordAll(standing.stream()
                .map(one -> new AuditTrail.Row(
                        caller, "fee.order-takeover-undone", "order", one.id().value(), List.of()))
                .toList());
        List<Reversal> reversals = standing.stream()
                .filter(one -> one.held() > 0)
                .map(one -> new Reversal(
                        ActId.next(),
                        FeeBooks.holder(one.institution()),
                        new ActId(one.id().value()),
                        store.today()))
                .toList();
        for (Answer answer : ledger.reverse(reversals)) {
            if (answer instanceof Answer.Refused) {
                return 0;
            }
        }
        return store.delete(ids);
    }

    private void open(List<TakenOrder> orders, List<OrderId> ids) {
        List<Ledger.Opening> openings = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            openings.add(FeeBooks.opening(orders.get(i).draft().institution(), ids.get(i)));
        }
        ledger.open(openings);
    }

    private void book(List<TakenOrder> orders, List<OrderId> ids) {
        List<Act> acts = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            Money held = orders.get(i).held();
            HolderId holder = FeeBooks.holder(orders.get(i).draft().institution());
            if (held.isPositive()) {
                acts.add(new Act(
                        new ActId(ids.get(i).value()),
                        holder,
                        store.today(),
                        new Entry(
                                FeeBooks.MISSING, FeeBooks.order(ids.get(i)), held, TakeoverReason.ORDER_TAKEN_OVER)));
            }
        }
        ledger.record(acts).forEach(Answer::orThrow);
    }
}
