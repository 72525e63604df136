package cn.anxue.inspection.annual;

import cn.anxue.problem.Text;
import java.time.LocalDate;
import java.util.List;
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
    /** How many, and of what. */
    public record Count(Text text, long rows) {}

    public List<Count> steps() {
        return states.entrySet().stream()
                .map(one -> new Count(one.getKey().text(), one.getValue()))
                .toList();
    }

    public List<Count> outcomes() {
        return results.entrySet().stream()
                .map(one -> new Count(one.getKey().text(), one.getValue()))
                .toList();
    }

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
