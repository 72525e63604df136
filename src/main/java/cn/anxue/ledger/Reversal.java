package cn.anxue.ledger;

import java.time.LocalDate;

/**
 * The undoing of a whole act, the only way back: the same entries with debit and credit changed over, once.
 *
 * @param id names the reversal itself
 * @param of the act to undo; not a reversal
 */
public record Reversal(ActId id, HolderId holder, ActId of, LocalDate occurredOn) {
    ActKey undone() {
        return new ActKey(holder.value(), of.value());
    }
}
