package cn.anxue.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a list are the parts of one movement: those of one reference, and without a reference those whose numbers
 * follow each other, upwards or downwards. Given line by line, in their order.
 */
final class BatchRuns {
    private final Map<String, UUID> byReference = new HashMap<>();
    private @Nullable Line last;
    private @Nullable UUID run;
    private int step;

    /** What the line has in common with the other parts; none where it is no part. */
    @Nullable
    UUID of(Line line) {
        if (line.part() == 0) {
            last = null;
            return null;
        }
        if (line.bankReference() != null) {
            last = null;
            String reference = line.account() + " " + BankReferences.normal(line.bankReference());
            return byReference.computeIfAbsent(reference, key -> line.id().value());
        }
        boolean follows = last != null
                && last.account().equals(line.account())
                && last.bookedOn().equals(line.bookedOn())
                && line.part() == last.part() + step;
        if (!follows) {
            run = line.id().value();
            step = line.part() == 1 ? 1 : -1;
        }
        last = line;
        return run;
    }
}
