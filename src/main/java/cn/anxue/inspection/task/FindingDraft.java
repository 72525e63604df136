package cn.anxue.inspection.task;

/** What an inspector found. */
public record FindingDraft(String problem, FindingCategory category, String basis, Severity severity) {}
