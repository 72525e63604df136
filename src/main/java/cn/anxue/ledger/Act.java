package cn.anxue.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * One or more entries in the books of one holder that are recorded all or not at all.
 *
 * @param occurredOn the bank's or legal date
 * @param entries at least one, at most 1,000
 */
public record Act(ActId id, HolderId holder, LocalDate occurredOn, List<Entry> entries) {
    public static final int ENTRIES_MAX = 1_000;

    public Act {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("an act has 1 to " + ENTRIES_MAX + " entries, not " + entries.size());
        }
    }

    public Act(ActId id, HolderId holder, LocalDate occurredOn, Entry entry) {
        this(id, holder, occurredOn, List.of(entry));
    }
}
