package cn.anxue.inspection.annual;

import java.time.LocalDate;

/** A credit grade that anybody may read. */
public record PublishedGrade(int year, Grade grade, LocalDate publishedOn) {}
