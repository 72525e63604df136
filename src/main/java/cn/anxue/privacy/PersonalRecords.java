package cn.anxue.privacy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What one room keeps about the people of a subject. Each room that keeps some has a bean of this. */
public interface PersonalRecords {
    /** What it is kept under, as in {@code fee_order}. */
    String subject();

    /** Names this part of the whole, as in {@code payments}. */
    String part();

    /** Everything kept of the people, unmasked, to be written as JSON. */
    Object export(UUID subjectId);

    /** Overwrites what identifies people; sums, days and states stay, for the books are whole. Once more does no harm. */
    void erase(Collection<UUID> subjectIds);

    /** Other things of this room that a look at may concern the same people. */
    default Collection<UUID> related(UUID subjectId) {
        return List.of();
    }
}
