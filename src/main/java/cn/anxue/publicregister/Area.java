package cn.anxue.publicregister;

import cn.anxue.region.AuthorityContact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place and who looks after its institutions.
 *
 * @param path from the widest to the place itself
 * @param bureau null where no education office is on record
 */
public record Area(
        String code,
        String name,
        List<Place> path,
        List<Place> below,
        @Nullable String bureau,
        AuthorityContact contact,
        List<Count> counts) {
    /** A place with the number of institutions in it. */
    public record Place(String code, String name, long institutions) {}

    /** How many stand so. */
    public record Count(StandingWords standing, long institutions) {}

    public long institutions() {
        return counts.stream().mapToLong(Count::institutions).sum();
    }
}
