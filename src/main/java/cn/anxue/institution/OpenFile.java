package cn.anxue.institution;

import cn.anxue.problem.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is open about an institution.
 *
 * @param what its kind in words, as in 整改通知
 * @param number its document's; null where it has none yet
 * @param state in words
 * @param path the page of the console where it stands
 */
public record OpenFile(
        InstitutionId institution,
        Text what,
        UUID id,
        @Nullable String number,
        Text state,
        LocalDate since,
        String path) {}
