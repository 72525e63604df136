package cn.anxue.ledger;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act as the journal holds it: accounts by id, so that a repeated act can be compared column by column. */
record JournalAct(
        HolderId holder,
        ActId id,
        LocalDate occurredOn,
        @Nullable ActId reverses,
        List<Leg> legs) {

    /** @param debit id of the account debited, within the holder's books */
    record Leg(UUID debit, UUID credit, Money amount, String reason) {}

    static JournalAct of(Act act) {
        List<Leg> legs = act.entries().stream()
                .map(entry -> new Leg(
                        AccountId.of(act.holder(), entry.debit()).value(),
                        AccountId.of(act.holder(), entry.credit()).value(),
                        entry.amount(),
                        entry.reason().name()))
                .toList();
        return new JournalAct(act.holder(), act.id(), act.occurredOn(), null, legs);
    }

    /** The act that undoes this one: the same legs with debit and credit changed over. */
    JournalAct reversed(ActId reversal, LocalDate on) {
        List<Leg> mirrored = legs.stream()
                .map(leg -> new Leg(leg.credit(), leg.debit(), leg.amount(), leg.reason()))
                .toList();
        return new JournalAct(holder, reversal, on, id, mirrored);
    }

    ActKey key() {
        return new ActKey(holder.value(), id.value());
    }

    /** The act this one undoes, if it is a reversal. */
    @Nullable
    ActKey reversedKey() {
        return reverses == null ? null : new ActKey(holder.value(), reverses.value());
    }

    AccountKey accountKey(UUID account) {
        return new AccountKey(holder.value(), account);
    }
}
