package cn.anxue.simulator.plan;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account brings into a day.
 *
 * @param place the account's place at the bank, from 1; chance goes by it and not by the number
 * @param opening what the account holds
 * @param orders those of its institution that families have yet to pay, oldest first
 * @param strangers those of other institutions
 * @param reversible movements of earlier days that the service has heard of and nothing has taken back
 * @param payments instructions in hand
 */
public record Scene(
        long seed,
        boolean faults,
        String account,
        int place,
        Purpose purpose,
        LocalDate day,
        Money opening,
        Owner owner,
        List<OpenOrder> orders,
        List<OpenOrder> strangers,
        List<Movement> reversible,
        List<Payment> payments) {

    /** Whose account it is, and his own account elsewhere. */
    public record Owner(String name, String settlementAccount) {}

    /** An order that waits for its money. */
    public record OpenOrder(String reference, Money owed) {}

    /**
     * An instruction in hand.
     *
     * @param paidOn null until the money has left
     */
    public record Payment(
            UUID instruction,
            Money amount,
            Movement.Other payee,
            InstructionFate fate,
            LocalDate takenOn,
            @Nullable LocalDate paidOn) {}

    Dice dice(String what) {
        return Dice.of(seed, what, place, day);
    }
}
