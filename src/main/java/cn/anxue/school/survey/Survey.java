package cn.anxue.school.survey;

import java.util.UUID;

/** A questionnaire as it was opened. */
public record Survey(UUID id, SurveyDraft asked) {}
