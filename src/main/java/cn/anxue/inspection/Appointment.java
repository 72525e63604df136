package cn.anxue.inspection;

import cn.anxue.institution.InstitutionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor to be appointed for a region, with the institutions to begin with.
 *
 * @param area the street or community he knows, in words: the tree of regions ends at the county
 */
public record Appointment(
        String name, String regionCode, @Nullable String area, List<InstitutionId> institutions) {
    public Appointment {
        institutions = List.copyOf(institutions);
    }

    /** For all of the region. */
    public Appointment(String name, String regionCode, List<InstitutionId> institutions) {
        this(name, regionCode, null, institutions);
    }
}
