package cn.anxue.enforcement.list;

import cn.anxue.institution.InstitutionCategory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An institution on the published white list, as schools read it that choose one for 课后服务. */
public record WhiteListed(
        String name,
        String uscc,
        InstitutionCategory category,
        String region,
        String address,
        @Nullable String licence,
        String number,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate publishedOn) {}
