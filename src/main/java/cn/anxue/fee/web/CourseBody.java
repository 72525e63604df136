package cn.anxue.fee.web;

import cn.anxue.fee.course.CourseDraft;
import cn.anxue.fee.course.CourseId;
import cn.anxue.fee.course.CourseState;
import cn.anxue.fee.course.CourseView;
import cn.anxue.fee.order.Billing;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A course as an institution sends it. */
@Schema(name = "CourseBody")
public record CourseBody(
        @NotNull UUID institutionId,

        @Schema(examples = "少儿美术启蒙班") @NotNull @Size(min = 1, max = 100)
        String name,

        @Schema(examples = "美术") @NotNull @Size(min = 1, max = 50)
        String subject,

        @NotNull Billing billing,
        @NotNull @Min(1) @Max(1_000) Integer lessons,
        @NotNull Money listPrice) {
    CourseDraft read() {
        return new CourseDraft(
                new InstitutionId(institutionId), name.strip(), subject.strip(), billing, lessons, listPrice);
    }

    /** A course as answered. */
    @Schema(name = "Course")
    public record Answer(
            CourseId id,
            InstitutionId institutionId,
            String name,
            String subject,
            Billing billing,
            int lessons,
            Money listPrice,
            CourseState state,
            @Nullable Instant publishedAt,
            @Nullable Instant withdrawnAt) {
        static Answer from(CourseView course) {
            return new Answer(
                    course.id(),
                    course.institution(),
                    course.name(),
                    course.subject(),
                    course.billing(),
                    course.lessons(),
                    course.listPrice(),
                    course.state(),
                    course.publishedAt(),
                    course.withdrawnAt());
        }
    }

    /** A published course as anybody reads it. */
    @Schema(name = "PublicCourse")
    public record Published(String name, String subject, Billing billing, int lessons, Money listPrice) {
        static Published from(CourseView course) {
            return new Published(
                    course.name(), course.subject(), course.billing(), course.lessons(), course.listPrice());
        }
    }
}
