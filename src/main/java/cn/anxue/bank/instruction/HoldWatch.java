package cn.anxue.bank.instruction;

import cn.anxue.bank.Direction;
import cn.anxue.bank.LinesBooked;
import cn.anxue.bank.LinesBooked.Movement;
import cn.anxue.bank.Placement;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.fee.payout.PayoutsLeft;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Raises holds where a movement is abnormal. What an instruction ordered is none: people decided on it. */
@ApplicationScoped
class HoldWatch {
    private final HoldStore store;
    private final RegionRules rules;
    private final InstitutionRegister institutions;
    private final SupervisedAccounts accounts;
    private final Today today;

    HoldWatch(
            HoldStore store,
            RegionRules rules,
            InstitutionRegister institutions,
            SupervisedAccounts accounts,
            Today today) {
        this.accounts = accounts;
        this.store = store;
        this.rules = rules;
        this.institutions = institutions;
        this.today = today;
    }

    void booked(@Observes LinesBooked booked) {
        List<Movement> strange = booked.movements().stream()
                .filter(HoldWatch::isWithoutInstruction)
                .toList();
        if (strange.isEmpty()) {
            return;
        }
        Map<String, Rule<HoldSettings>> settings = rules.onAll(
                today.date(), strange.stream().map(Movement::regionCode).collect(Collectors.toSet()), HoldSettings.KEY);
        if (settings.isEmpty()) {
            return;
        }
        Map<String, HoldStore.Drop> drops = store.drops(strange);
        List<Hold> holds = new ArrayList<>();
        for (Movement movement : strange) {
            Rule<HoldSettings> rule = settings.get(movement.regionCode());
            if (rule != null) {
                HoldStore.Drop drop = drops.get(movement.account() + movement.bookedOn());
                HoldRules.broken(movement, drop, rule.value()).forEach(broken -> holds.add(hold(movement, broken)));
            }
        }
        if (!holds.isEmpty()) {
            store.raise(holds, today.now());
        }
    }

    /** One hold an account, however many of its payouts were left out. */
    void left(@Observes PayoutsLeft left) {
        Map<String, PayoutsLeft.Left> uncovered = new LinkedHashMap<>();
        left.payouts().stream()
                .filter(PayoutsLeft.Left::isUncovered)
                .forEach(one -> uncovered.putIfAbsent(one.account(), one));
        if (uncovered.isEmpty()) {
            return;
        }
        Map<String, SupervisedAccount> found = accounts.find(uncovered.keySet());
        List<Hold> holds = new ArrayList<>();
        for (PayoutsLeft.Left one : uncovered.values()) {
            String bankCode = Objects.requireNonNull(found.get(one.account())).bankCode();
            String region = institutions.holder(one.institution()).regionCode();
            if (!rules.onAll(today.date(), List.of(region), HoldSettings.KEY).isEmpty()) {
                holds.add(hold(one, bankCode, region));
            }
        }
        if (!holds.isEmpty()) {
            store.raise(holds, today.now());
        }
    }

    private Hold hold(PayoutsLeft.Left left, String bankCode, String region) {
        return new Hold(
                HoldId.next(),
                left.account(),
                left.institution(),
                bankCode,
                region,
                HoldRule.TRIAL_BALANCE,
                left.subject(),
                left.amount(),
                HoldState.STANDING,
                today.now(),
                null,
                null,
                null);
    }

    private static boolean isWithoutInstruction(Movement movement) {
        return movement.effect() == Direction.DEBIT
                && (movement.placement() == Placement.MISSING || movement.placement() == Placement.REVERSED);
    }

    private Hold hold(Movement movement, HoldRule rule) {
        UUID subject = movement.line().value();
        Money amount = rule == HoldRule.REVERSAL_NOT_COVERED ? movement.uncovered() : movement.amount();
        return new Hold(
                HoldId.next(),
                movement.account(),
                movement.institution(),
                movement.bankCode(),
                movement.regionCode(),
                rule,
                subject,
                amount,
                HoldState.STANDING,
                today.now(),
                null,
                null,
                null);
    }
}
