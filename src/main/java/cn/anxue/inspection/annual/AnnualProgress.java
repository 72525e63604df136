package cn.anxue.inspection.annual;

import java.time.LocalDate;
import java.util.Map;

/** A yearly round and how far it has come. */
public record AnnualProgress(
        AnnualRoundId id,
        int year,
        String authority,
        LocalDate openedOn,
        LocalDate submitUntil,
        Map<AnnualState, Long> states,
        Map<Outcome, Long> results) {
    public long total() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Decided, whatever followed. */
    public long done() {
        return count(AnnualState.DECIDED) + count(AnnualState.PUBLISHED) + count(AnnualState.CORRECTED);
    }

    public long count(AnnualState state) {
        return states.getOrDefault(state, 0L);
    }
}
