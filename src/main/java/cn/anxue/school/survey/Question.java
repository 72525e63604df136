package cn.anxue.school.survey;

/** One question. */
public record Question(String wording, QuestionKind kind) {}
