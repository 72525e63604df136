package cn.anxue.bank;

import cn.anxue.bank.InstructionStore.Given;
import cn.anxue.calendar.Today;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.deposit.outflow.ApprovedOutflow;
import cn.anxue.deposit.outflow.OutflowsApproved;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.payout.InstructedPayout;
import cn.anxue.fee.payout.PayoutsInstructed;
import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes instructions of what was approved. */
@ApplicationScoped
@Transactional
public class InstructionService {
    private final InstructionStore store;
    private final AccountFactsReader accounts;
    private final RegionRules rules;
    private final WorkingDays days;
    private final Today today;

    InstructionService(
            InstructionStore store, AccountFactsReader accounts, RegionRules rules, WorkingDays days, Today today) {
        this.store = store;
        this.accounts = accounts;
        this.rules = rules;
        this.days = days;
        this.today = today;
    }

    /** What is to be paid, and whose money it moves. */
    record Order(
            UUID source, UUID institution, String fromAccount, Payee payee, Money amount, InstructionPurpose purpose) {}

    void instruct(@Observes OutflowsApproved approved) {
        give(approved.outflows().stream().map(InstructionService::order).toList());
    }

    void instruct(@Observes PayoutsInstructed instructed) {
        give(instructed.payouts().stream().map(InstructionService::order).toList());
    }

    /** Whatever their number, in as many round trips. */
    private void give(List<Order> orders) {
        if (orders.isEmpty()) {
            return;
        }
        Map<String, AccountFacts> facts =
                accounts.read(orders.stream().map(Order::fromAccount).collect(Collectors.toSet()));
        Map<String, Rule<CutOff>> cutOffs = cutOffs(facts.values());
        Instant now = today.now();
        List<Given> given = new ArrayList<>(orders.size());
        for (Order order : orders) {
            AccountFacts account = Objects.requireNonNull(facts.get(order.fromAccount()));
            LocalDate on = requestedOn(account, cutOffs, now);
            Instruction instruction =
                    Instruction.ready(order.source(), account, order.payee(), order.amount(), order.purpose(), now, on);
            given.add(new Given(instruction, order.institution()));
        }
        store.insert(given);
    }

    /** The money of an account goes to the account that follows it. */
    Instruction transfer(AccountFacts from, String toAccount, Payee payee, Money amount) {
        Instant now = today.now();
        LocalDate on = requestedOn(from, cutOffs(List.of(from)), now);
        UUID source = InstructionId.next().value();
        Instruction instruction = Instruction.ready(
                        source, from, payee, amount, InstructionPurpose.transferOf(from.purpose()), now, on)
                .to(toAccount);
        store.insert(List.of(new Given(instruction, from.institution().value())));
        return instruction;
    }

    private Map<String, Rule<CutOff>> cutOffs(Collection<AccountFacts> facts) {
        return rules.onAll(
                today.date(), facts.stream().map(AccountFacts::regionCode).collect(Collectors.toSet()), CutOff.KEY);
    }

    private LocalDate requestedOn(AccountFacts account, Map<String, Rule<CutOff>> cutOffs, Instant now) {
        Rule<CutOff> rule = cutOffs.get(account.regionCode());
        CutOff cutOff = rule == null ? CutOff.NONE : rule.value();
        return cutOff.requestedOn(account.bankCode(), now, days);
    }

    private static Order order(ApprovedOutflow outflow) {
        return new Order(
                outflow.id().value(),
                outflow.institution().value(),
                outflow.fromAccount(),
                outflow.payee(),
                outflow.amount(),
                InstructionPurpose.of(outflow.kind()));
    }

    private static Order order(InstructedPayout payout) {
        return new Order(
                payout.id().value(),
                payout.institution().value(),
                payout.fromAccount(),
                payout.payee(),
                payout.amount(),
                InstructionPurpose.of(payout.kind()));
    }
}
