package cn.anxue.school;

import java.time.LocalDate;

/**
 * How many pupils a school has in a month, how many take part, and how many teachers serve.
 *
 * @param month its first day
 */
public record CountDraft(SchoolId school, LocalDate month, int pupils, int participants, int teachers) {}
