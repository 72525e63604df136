package cn.anxue.school.survey;

import cn.anxue.school.SchoolId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school that is asked.
 *
 * @param values its last answers; none while it has not answered
 */
public record Answered(
        SchoolId school,
        String name,
        String regionCode,
        String region,
        @Nullable List<Integer> values,
        @Nullable Instant at) {}
