package cn.anxue.enforcement.list;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An institution held against the tests of the white list.
 *
 * @param reasons why it does not belong there; none where it does
 * @param entry how its entry stands, where it has one that lives
 */
public record WhiteCandidate(
        InstitutionId institution,
        String name,
        String uscc,
        InstitutionCategory category,
        String regionCode,
        Set<WhiteReason> reasons,
        @Nullable ListEntryState entry) {
    public boolean belongs() {
        return reasons.isEmpty();
    }

    /** Whether each of the four tests holds. */
    public List<Boolean> tests() {
        return Arrays.asList(holds(1), holds(2), holds(3), holds(4));
    }

    private boolean holds(int test) {
        return reasons.stream().noneMatch(reason -> Objects.equals(reason.test(), test));
    }
}
