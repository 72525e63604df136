package cn.anxue.bank.match;

import cn.anxue.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * Something that an unexplained line may belong to.
 *
 * @param matched the order or the instruction; several where only all of them together fit
 * @param amount how much of the line it would take
 */
public record MatchCandidate(MatchKind kind, List<UUID> matched, Money amount, MatchRule rule) {
    public MatchCandidate {
        matched = List.copyOf(matched);
    }
}
