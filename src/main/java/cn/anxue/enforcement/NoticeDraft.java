package cn.anxue.enforcement;

import java.time.LocalDate;
import java.util.List;

/**
 * What an officer wants to issue.
 *
 * @param basis the law or rule it rests on
 */
public record NoticeDraft(Addressee addressee, NoticeKind kind, String basis, List<Item> items) {
    public NoticeDraft {
        items = List.copyOf(items);
    }

    /** One problem, what is to be done about it, by whom and until when. */
    public record Item(String problem, ProblemCategory category, String measure, String responsible, LocalDate dueOn) {}
}
