package cn.anxue.imports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a sheet have taken so far. Lists are tried one by one and rolled back, so what one would take from another
 * shows here alone. Holds eight bytes of each thing and two numbers.
 */
final class Claims {
    private final Map<Long, Taken> taken = new HashMap<>();

    private record Taken(int row, int times) {}

    /** Nothing where there is still one of it. */
    @Nullable
    Finding take(Claim claim) {
        int row = claim.row().number();
        Taken before = taken.merge(
                Duplicates.hash(claim.what()),
                new Taken(row, 1),
                (there, one) -> new Taken(there.row(), there.times() + 1));
        boolean own = claim.most() == 1 && before.row() == row;
        if (own || before.times() <= claim.most()) {
            return null;
        }
        Map<String, Object> facts = new HashMap<>(claim.facts());
        facts.put("row", before.row());
        return new Finding(row, claim.field(), claim.spent(), facts);
    }
}
