package cn.anxue.enforcement.mailing;

import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeStep;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailing as others read it.
 *
 * @param category the institutions' category; null for all
 * @param steps how many of its notices stand at which step; those at which none stands are left out
 */
public record MailingView(
        UUID id,
        NoticeKind kind,
        String title,
        String basis,
        String text,
        String regionCode,
        @Nullable String category,
        LocalDate sentOn,
        int recipients,
        @Nullable LocalDate answerDueOn,
        Map<NoticeStep, Integer> steps) {
    public MailingView {
        steps = Map.copyOf(steps);
    }

    MailingView with(@Nullable LocalDate due, Map<NoticeStep, Integer> counted) {
        return new MailingView(id, kind, title, basis, text, regionCode, category, sentOn, recipients, due, counted);
    }

    /** How many answers are to be looked at. */
    public int answered() {
        return steps.getOrDefault(NoticeStep.ANSWERED, 0);
    }

    /** How many have still to say something. */
    public int waiting() {
        return steps.entrySet().stream()
                .filter(entry -> entry.getKey().awaitsAnswer())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
