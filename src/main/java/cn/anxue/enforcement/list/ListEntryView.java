package cn.anxue.enforcement.list;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.Subject;
import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list entry as others read it.
 *
 * @param number null until decided
 * @param hearing null for the white list
 * @param askedReturn while its return to the white list awaits the decision
 * @param unmet tests of the white list that were not met when it was proposed
 * @param removalReason also while the removal awaits its decision
 */
public record ListEntryView(
        ListEntryId id,
        @Nullable DocumentNumber number,
        ListKind list,
        ListEntryState state,
        Subject subject,
        String regionCode,
        AuthorityId authorityId,
        String basis,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate listedOn,
        @Nullable String removalReason,
        @Nullable LocalDate removedOn,
        @Nullable Hearing hearing,
        @Nullable Observation observation,
        Publication publication,
        @Nullable AskedReturn askedReturn,
        @Nullable CreditShare creditShare,
        @Nullable String unmet,
        long version) {}
