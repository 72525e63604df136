package cn.anxue.fee.web;

import cn.anxue.fee.lesson.AnswerDraft;
import cn.anxue.fee.lesson.Answerer;
import cn.anxue.fee.lesson.DisputeView;
import cn.anxue.fee.lesson.ItemAnswer;
import cn.anxue.fee.lesson.Lesson;
import cn.anxue.fee.lesson.LessonAnswer;
import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.lesson.LessonOutcome;
import cn.anxue.fee.lesson.LessonState;
import cn.anxue.fee.lesson.Ruling;
import cn.anxue.money.Money;
import cn.anxue.problem.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies about lessons. */
final class LessonBody {
    private static final int DAY_MAX = 10;
    private static final int REASON_MAX = 500;
    private static final int N_MAX = 100_000;

    private LessonBody() {}

    /** One lesson that was taught. */
    @Schema(name = "LessonHeld")
    record Held(
            @NotNull @Size(max = DAY_MAX) String heldOn,
            @Nullable @Min(1) @Max(N_MAX) Integer n) {
        LessonDraft read(UUID order) {
            return new LessonDraft(order, n, heldOn);
        }
    }

    /** What the family says of one lesson. */
    @Schema(name = "LessonConfirmation")
    record Confirmation(
            @NotNull LessonAnswer answer,
            @Nullable @Size(max = REASON_MAX) String reason) {
        AnswerDraft read(UUID order, int n) {
            return new AnswerDraft(order, n, answer, reason);
        }
    }

    /** What the family says of several lessons of its order. */
    @Schema(name = "LessonConfirmationOfOrder")
    record NumberedConfirmation(
            @Nullable Integer n,
            @Nullable LessonAnswer answer,
            @Nullable @Size(max = REASON_MAX) String reason) {
        AnswerDraft read(UUID order) {
            return new AnswerDraft(order, n, answer, reason);
        }
    }

    /** What one of two people finds about a disputed lesson. */
    @Schema(name = "LessonRuling")
    record Found(
            @NotNull Ruling ruling,
            @NotNull @Size(min = 1, max = REASON_MAX) String reason) {}

    /** A proposed ruling; another person decides. */
    @Schema(name = "LessonDispute")
    record DisputeAnswer(
            UUID id,
            UUID orderId,
            int n,
            String state,
            @Nullable Ruling ruling,
            @Nullable UUID approvalId,
            Instant raisedAt,
            @Nullable Instant settledAt) {
        static DisputeAnswer of(DisputeView dispute) {
            return new DisputeAnswer(
                    dispute.id(),
                    dispute.lesson().order().value(),
                    dispute.lesson().n(),
                    dispute.state().name(),
                    dispute.ruling(),
                    dispute.approvalId() == null ? null : dispute.approvalId().value(),
                    dispute.raisedAt(),
                    dispute.settledAt());
        }
    }

    /** A lesson as it stands. */
    @Schema(name = "Lesson")
    record Answer(
            @Schema(description = "Order and number") String id,
            UUID orderId,
            int n,
            LocalDate heldOn,
            LessonState state,
            Instant recordedAt,

            @Schema(description = "When the family's message about it was sent") @Nullable
            Instant messageSentAt,

            @Schema(description = "The last day to answer; absent where silence does not count") @Nullable
            LocalDate confirmDueOn,

            @Nullable Instant answeredAt,
            @Nullable Answerer answeredBy,
            Money earned,
            @Nullable DisputeAnswer dispute) {
        static Answer of(Lesson lesson, @Nullable DisputeView dispute) {
            LessonKey key = lesson.key();
            return new Answer(
                    key.toString(),
                    key.order().value(),
                    key.n(),
                    lesson.heldOn(),
                    lesson.state(),
                    lesson.recordedAt(),
                    lesson.messageSentAt(),
                    lesson.confirmDueOn(),
                    lesson.answeredAt(),
                    lesson.answeredBy(),
                    lesson.earned(),
                    dispute == null ? null : DisputeAnswer.of(dispute));
        }
    }

    /** The answers to a list, each with its place in it. */
    @Schema(name = "LessonListAnswers")
    record Answers(List<Item> items) {
        static Answers of(List<ItemAnswer> answers, Locale locale) {
            return new Answers(
                    answers.stream().map(answer -> Item.of(answer, locale)).toList());
        }
    }

    /**
     * The answer to one item.
     *
     * @param line its place in the list, from 0
     */
    @Schema(name = "LessonListItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int line,
            LessonOutcome outcome,
            String code,
            @Nullable UUID orderId,
            @Nullable Integer n,
            @Nullable LessonState state,
            @Nullable List<Error> errors) {
        static Item of(ItemAnswer answer, Locale locale) {
            List<Error> errors = answer.violations().stream()
                    .map(violation -> Error.of(violation, locale))
                    .toList();
            LessonKey key = answer.key();
            return new Item(
                    answer.line(),
                    answer.outcome(),
                    answer.code(),
                    key == null ? null : key.order().value(),
                    key == null ? null : key.n(),
                    answer.state(),
                    errors.isEmpty() ? null : errors);
        }
    }

    @Schema(name = "LessonListError")
    record Error(String pointer, String code, String detail) {
        static Error of(Violation violation, Locale locale) {
            return new Error(violation.pointer(), violation.kind().name(), violation.detail(locale));
        }
    }
}
