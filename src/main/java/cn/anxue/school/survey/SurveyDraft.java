package cn.anxue.school.survey;

import java.time.LocalDate;
import java.util.List;

/**
 * A questionnaire to be opened.
 *
 * @param fromOn the first day it asks about
 * @param dueOn the last day on which an answer is in time
 */
public record SurveyDraft(
        String regionCode, String title, LocalDate fromOn, LocalDate dueOn, List<Question> questions) {
    public SurveyDraft {
        questions = List.copyOf(questions);
    }
}
