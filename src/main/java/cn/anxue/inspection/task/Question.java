package cn.anxue.inspection.task;

/** One question of a check sheet, which everything in order answers with yes. */
public record Question(FindingCategory category, String text, String basis) {}
