package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.trace.NoticeTrace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to issue.
 *
 * @param basis the law or rule it rests on
 * @param text what the letter says besides what every letter of its kind says
 * @param answerBy the last day of the answer; the local rule's term from service where it is absent
 * @param causeNumber the notice or case it follows from
 */
public record NoticeDraft(
        Addressee addressee,
        NoticeKind kind,
        String basis,
        List<Item> items,
        @Nullable String text,
        @Nullable LocalDate answerBy,
        @Nullable String causeNumber) {
    public NoticeDraft {
        items = List.copyOf(items);
    }

    public NoticeDraft(Addressee addressee, NoticeKind kind, String basis, List<Item> items) {
        this(addressee, kind, basis, items, null, null, null);
    }

    /** The steps of all its items. */
    List<NoticeTrace.Step> steps() {
        List<NoticeTrace.Step> all = new ArrayList<>();
        for (int n = 1; n <= items.size(); n++) {
            List<Step> steps = items.get(n - 1).steps();
            for (int step = 1; step <= steps.size(); step++) {
                Step next = steps.get(step - 1);
                all.add(new NoticeTrace.Step(n, step, next.what(), next.dueOn()));
            }
        }
        return all;
    }

    Wording wording() {
        return new Wording(text, answerBy, causeNumber);
    }

    /**
     * One problem, what is to be done about it, by whom and until when.
     *
     * @param steps the way there (路线图)
     * @param findingId the finding of an inspection it came from
     */
    public record Item(
            String problem,
            ProblemCategory category,
            String measure,
            String responsible,
            LocalDate dueOn,
            List<Step> steps,
            @Nullable UUID findingId) {
        public Item {
            steps = List.copyOf(steps);
        }

        public Item(String problem, ProblemCategory category, String measure, String responsible, LocalDate dueOn) {
            this(problem, category, measure, responsible, dueOn, List.of(), null);
        }
    }

    /** One step on the way, and the day by which it is done. */
    public record Step(String what, LocalDate dueOn) {}
}
