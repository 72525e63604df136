package cn.anxue.enforcement.notice;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a notice's way to its addressee and back. Terms count from service.
 *
 * @param serveBy the last day of service (行政处罚法 art. 61)
 * @param answerDueOn the last day of the answer; moved where an answer was rejected
 * @param objectionUntil the last day on which the addressee may object
 */
@Embeddable
public record NoticeClocks(
        @Nullable LocalDate serveBy,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate answerDueOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate objectionUntil) {
    static final NoticeClocks NONE = new NoticeClocks(null, null, null, null, null, null);

    NoticeClocks toServeBy(LocalDate day) {
        return new NoticeClocks(day, servedOn, acknowledgedOn, answerDueOn, answeredOn, objectionUntil);
    }

    NoticeClocks served(LocalDate day, @Nullable LocalDate answerDue, LocalDate objections) {
        return new NoticeClocks(serveBy, day, acknowledgedOn, answerDue, answeredOn, objections);
    }

    NoticeClocks acknowledged(LocalDate day) {
        return new NoticeClocks(serveBy, servedOn, day, answerDueOn, answeredOn, objectionUntil);
    }

    NoticeClocks answered(LocalDate day) {
        return new NoticeClocks(serveBy, servedOn, acknowledgedOn, answerDueOn, day, objectionUntil);
    }

    NoticeClocks dueAnew(LocalDate day) {
        return new NoticeClocks(serveBy, servedOn, acknowledgedOn, day, answeredOn, objectionUntil);
    }

    /** The first day on which something was late at that step; null while nothing is. */
    @Nullable
    LocalDate lateSince(NoticeStep step, LocalDate today) {
        LocalDate due = step == NoticeStep.ISSUED ? serveBy : step.awaitsAnswer() ? answerDueOn : null;
        return due != null && due.isBefore(today) ? due.plusDays(1) : null;
    }
}
