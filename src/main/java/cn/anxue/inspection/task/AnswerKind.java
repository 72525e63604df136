package cn.anxue.inspection.task;

/** What inspectors found of one question. */
public enum AnswerKind {
    /** In order. */
    YES,
    /** Not in order; a finding says what. */
    NO,
    /** The question does not concern this institution. */
    NOT_APPLICABLE
}
