package cn.anxue.fee.course;

import cn.anxue.fee.order.Billing;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course as others read it. */
public record CourseView(
        CourseId id,
        InstitutionId institution,
        String name,
        String subject,
        Billing billing,
        int lessons,
        Money listPrice,
        CourseState state,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        long version) {}
