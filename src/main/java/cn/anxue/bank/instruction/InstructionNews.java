package cn.anxue.bank.instruction;

import cn.anxue.bank.AccountFacts;
import cn.anxue.bank.AccountFactsReader;
import cn.anxue.bank.instruction.InstructionStore.Given;
import cn.anxue.money.Money;
import cn.anxue.outbox.EventType;
import cn.anxue.outbox.Outbox;
import cn.anxue.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells other systems that there is something for a bank to take: one event an account and list, however many payments. */
@ApplicationScoped
class InstructionNews {
    private final AccountFactsReader accounts;
    private final Outbox outbox;

    InstructionNews(AccountFactsReader accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    void tell(List<Given> given) {
        if (!outbox.wants(EventType.INSTRUCTION_APPROVED)) {
            return;
        }
        Map<String, List<Given>> byAccount = new LinkedHashMap<>();
        given.forEach(one -> byAccount
                .computeIfAbsent(one.instruction().fromAccount(), number -> new ArrayList<>())
                .add(one));
        Map<String, AccountFacts> facts = accounts.read(byAccount.keySet());
        List<OutgoingEvent> events = new ArrayList<>();
        byAccount.forEach((number, some) -> events.add(event(some, Objects.requireNonNull(facts.get(number)))));
        outbox.put(events);
    }

    private static OutgoingEvent event(List<Given> given, AccountFacts account) {
        Instruction first = given.get(0).instruction();
        Instruction last = given.get(given.size() - 1).instruction();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("account", account.number());
        body.put("instructions", given.size());
        body.put(
                "amount",
                given.stream()
                        .map(one -> one.instruction().amount())
                        .reduce(Money::plus)
                        .orElseThrow());
        body.put(
                "purposes",
                given.stream()
                        .map(one -> one.instruction().purpose())
                        .distinct()
                        .sorted()
                        .toList());
        body.put(
                "requestedOn",
                given.stream()
                        .map(one -> one.instruction().requestedOn())
                        .min(LocalDate::compareTo)
                        .orElseThrow());
        body.put("firstInstruction", first.id().value());
        body.put("lastInstruction", last.id().value());
        return new OutgoingEvent(
                EventType.INSTRUCTION_APPROVED, first.id().value(), account.regionCode(), account.bankCode(), body);
    }
}
