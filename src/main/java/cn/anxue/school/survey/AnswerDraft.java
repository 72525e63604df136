package cn.anxue.school.survey;

import cn.anxue.school.SchoolId;
import java.util.List;

/**
 * One school's answers.
 *
 * @param values one a question, in their order
 */
public record AnswerDraft(SchoolId school, List<Integer> values) {
    public AnswerDraft {
        values = List.copyOf(values);
    }
}
